"""The answer: the same words everywhere, and none that its numbers contradict."""
