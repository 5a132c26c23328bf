"""Figures. Charts read tables: no chart runs a model, and only this package knows how to draw."""
