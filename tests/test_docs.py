"""Documentation is as the code says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from framing.analysis import extractors
from framing.extract.lexical import LexiconHits

ROOT = Path(__file__).parent.parent


def test_generated_pages_are_current() -> None:
    """``docs/measures.md`` and ``docs/lexicons.md`` are what the code would write."""
    command = [sys.executable, str(ROOT / "docs" / "generate.py"), "--check"]
    result = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


def test_every_measure_is_described_and_measured_under_its_declared_name() -> None:
    """Each definition has a unit, a citation and limits; names are dotted and unique."""
    definitions = [definition for step in extractors() for definition in step.measures]
    assert len({d.name for d in definitions}) == len(definitions)
    for d in definitions:
        assert "." in d.name
        assert all((d.label, d.unit, d.definition, d.citation, d.limits)), d.name
        assert d.kind in {"share", "rate", "mean"}, d.name


def test_readme_names_only_files_that_exist() -> None:
    """Every relative link of the README leads somewhere."""
    import re

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [link for link in re.findall(r"\]\(([^)#:]+)\)", text) if not (ROOT / link).exists()]
    assert missing == []


def test_extractors_can_be_printed_and_compared() -> None:
    """Parameters stand in the repr; equal parameters make equal extractors."""
    assert "min_confidence=0.5" in repr(extractors(min_confidence=0.5))
    assert extractors() == extractors()
    assert isinstance(extractors()[0], LexiconHits)
