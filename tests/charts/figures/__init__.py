"""Tests of what each figure shows."""
