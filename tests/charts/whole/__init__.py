"""What holds of every figure."""
