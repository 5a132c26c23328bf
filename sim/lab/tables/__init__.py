"""What is made of the runs of a study while they are read, point by point: the rows of its tables."""
