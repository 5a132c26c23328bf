"""How a study is run: threads, processes and machines, and what was there before."""
