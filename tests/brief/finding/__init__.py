"""Tests of what a study found, as a brief says it."""
