"""How often intervals of every kind hold the truth."""
