"""What reading a scenario shows as a whole."""
