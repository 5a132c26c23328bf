"""Tests of what charts and briefs read of a stored study."""
