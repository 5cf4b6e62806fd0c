"""Do the intervals and the p of `comparison` keep what they promise? Shown on simulated texts."""
