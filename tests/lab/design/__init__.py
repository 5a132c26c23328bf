"""What a study asks: designs, domains, rows of a table, and what is said of mistakes in them."""
