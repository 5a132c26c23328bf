"""From Python to a WebAssembly module: pages and rules, read as they are written, to LLVM's language.

Two halves with a typed tree between them. The front (``source``, ``scope``, ``expressions``, ``calls``,
``statements``, ``program``) reads functions; Python itself resolves their names, and what is not of the small language
is refused with file and line. The back (``memory``, ``aliasing``, ``instructions``, ``cells``, ``values``, ``steps``,
``text``) writes instructions: none carries a mark that would let a compiler round otherwise than Python does.
"""
