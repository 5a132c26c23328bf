"""Asking the model questions: what varies, what is held, how sure the answer is."""
