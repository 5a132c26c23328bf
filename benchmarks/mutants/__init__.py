"""Mutation testing: which small changes of a part of the code does no test see? See the README beside."""
