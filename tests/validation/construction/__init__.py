"""Tests of what follows from a rule."""
