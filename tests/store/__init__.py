"""The folder of a study on disk."""
