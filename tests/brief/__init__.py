"""Briefs: two pages that say no more than the tables behind them."""
