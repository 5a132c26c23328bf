"""Backchannel: an agent-based simulation of trust-building dialogues between governments."""
