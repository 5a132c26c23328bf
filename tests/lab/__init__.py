"""The laboratory: are its intervals as wide as they say?"""
