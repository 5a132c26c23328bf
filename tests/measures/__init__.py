"""Outcomes, told once more from the chronicle of the same run."""
