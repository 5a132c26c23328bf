"""Tests that span rooms of validation."""
