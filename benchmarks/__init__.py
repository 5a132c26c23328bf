"""Benchmarks: how fast the engine is and what it costs, each claim a ratio within one run. See README.md."""
