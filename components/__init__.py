"""Frames to screen. Nothing here computes a statistic."""
