"""The laboratory: what is asked, how it is run, what is made of the runs."""
