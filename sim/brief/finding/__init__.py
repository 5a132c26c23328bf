"""What a brief is about: the kinds of finding that the tables of a study allow, one a file."""
