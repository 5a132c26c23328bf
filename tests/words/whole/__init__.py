"""What sentences of every sort have in common."""
