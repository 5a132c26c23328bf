"""What to ask: studies, their domains and designs, dotted names for anything a scenario holds."""
