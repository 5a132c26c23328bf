"""What a stored study found, as tables without colours: charts and briefs read these, and nothing else of a folder."""
