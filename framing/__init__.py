"""Measure how news is sourced and framed."""
