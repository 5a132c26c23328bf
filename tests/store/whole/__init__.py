"""The folder of a study, whichever file wrote what is in it."""
