"""Tests of what figures are laid out with."""
