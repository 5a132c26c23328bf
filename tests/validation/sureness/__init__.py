"""How sure a comparison is: what it hangs on, and what the region says."""
