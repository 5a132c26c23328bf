"""A finished figure, and the files it is written to."""
