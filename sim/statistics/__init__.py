"""Estimates and their intervals: what a number of simulated dialogues lets one say, and how surely."""
