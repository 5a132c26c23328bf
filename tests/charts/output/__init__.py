"""Tests of finished figures and their files."""
