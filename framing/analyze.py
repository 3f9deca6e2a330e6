"""Temporary alias while modules move; gone soon: import framing.analysis."""

from framing.analysis import *  # noqa: F403
from framing.analysis import Extractor, analyze, definitions, extractors, package_version, provenance  # noqa: F401
