"""The model in a web page: its pages and rules, translated from their own source, with the same bits.

``engine`` says what is translated, ``built`` makes the module of it, ``pack`` lays a scenario into its memory.
"""
