"""A stored study for other programs: Stata, R, Excel."""
