"""The experiments: each reads, and is what its docstring says."""
