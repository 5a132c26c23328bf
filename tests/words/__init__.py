"""Words: they claim no more than the intervals allow."""
