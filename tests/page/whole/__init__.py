"""What a page shows as a whole: its module, its scripts."""
