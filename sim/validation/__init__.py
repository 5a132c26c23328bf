"""Is the model any good? Patterns, history, calibration, ablation and headlines: the laboratory, asked about itself."""
