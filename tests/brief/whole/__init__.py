"""What holds of a whole brief."""
