"""Tests of the whole of it: everything made again."""
