"""What several rooms of the laboratory keep together: limits, kinds of numbers, kills, editions."""
