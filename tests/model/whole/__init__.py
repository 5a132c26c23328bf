"""Lives of the reference model: months by hand, and limiting cases."""
