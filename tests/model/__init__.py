"""What the model must show, and what follows in its limiting cases."""
