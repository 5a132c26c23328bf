"""The command: answers, manners, and what it makes of mistakes."""
