"""Where things stand on a figure and what they look like: sheets, scales, type, colours."""
