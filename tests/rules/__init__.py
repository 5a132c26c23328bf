"""The laws of the theory: one file a chapter, and four on what all chapters have in common."""
