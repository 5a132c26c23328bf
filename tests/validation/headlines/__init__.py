"""Tests of the sentences that may be told."""
