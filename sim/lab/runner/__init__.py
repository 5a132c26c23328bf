"""How it is asked: chunks played anywhere, kept at once, gathered into the same files however they came."""
