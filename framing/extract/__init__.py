"""Extractors: each adds a layer of findings to a document and measures what it found. They never import one another."""
