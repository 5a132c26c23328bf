"""Tests of switches and ablations."""
