"""Accuracy against human coders, agreement between them, and coding sheets."""
