"""A stored study in the files of other programs."""
