"""Everything made again by one command."""
