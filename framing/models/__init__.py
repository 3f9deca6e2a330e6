"""Learned models with their cards, and the code that trains them."""
