"""Figures: readable, accessible, true to the numbers, the same again."""
