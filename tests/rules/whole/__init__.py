"""What all chapters have in common."""
