"""What commands print: tables and lines, made of what they are handed."""
