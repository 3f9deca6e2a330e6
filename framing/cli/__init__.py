"""The command line: what is typed is checked here, and done elsewhere."""

from framing.cli import articles, program
from framing.cli.app import app, main

__all__ = ["app", "articles", "main", "program"]
