"""Messages of the package and their translations: ``python -m tests.words.messages`` brings catalogues up to date."""
