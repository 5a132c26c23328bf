"""Estimates and their intervals, held against libraries, simulation and limiting cases."""
