"""Tests of switches: with a mechanism off nothing is left of what it does."""
