"""The model asked about itself: patterns, history, calibration, ablation, headlines."""
