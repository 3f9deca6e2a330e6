"""Whom a judging word falls on, read from where it stands: beside a noun, behind "is", in a verb, of somebody."""

from framing.targets.finder import Targets
from framing.targets.target import FEELINGS, Target

__all__ = ["FEELINGS", "Target", "Targets"]
