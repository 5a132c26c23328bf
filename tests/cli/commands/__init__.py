"""Every command, as somebody types it."""
