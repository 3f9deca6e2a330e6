"""House tests: import layers, public names, light import, no network."""

from __future__ import annotations

import ast
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import framing

PACKAGE = Path(framing.__file__).parent

# From the ground floor up: a module may import from its own storey's lower neighbours only.
STOREYS = (
    {
        "resources",
        "article",
        "imprint_patterns",
        "inflect",
        "phrases",
        "clauses",
        "numerals",
        "abbreviations",
        "byline_patterns",
        "credit_patterns",
        "button_patterns",
        "edge_patterns",
        "call_patterns",
        "house_patterns",
        "line_wording",
        "link_patterns",
        "menu_patterns",
        "stamp_patterns",
        "widget_patterns",
        "zone_patterns",
        "notice_patterns",
        "intervals",
        "notebook",
        "json_lines",
        "collector",
    },
    {"document"},
    {"findings", "tokens", "namesakes", "guards", "dateline"},
    {
        "lexicon",
        "sides",
        "sentences",
        "zone_lines",
        "zone_story",
        "zone_headline",
        "zone_pictures",
        "zone_top",
        "zone_end",
        "zones",
    },
    {"segment", "relations", "speakers", "voices", "passives", "targets", "frame_questions", "scope"},
    {"models", "frame_model", "voiceless", "reporting_words"},
    {"merging"},
    {"extract"},
    {"analysis", "statistics"},
    {"readers"},
    {"corpus", "engines", "export", "sheet"},
    {"results_file"},
    {"comparison"},
    {"validate", "vectorize", "terminal", "terminal_comparison"},
    {"report"},
    {"cli", "__init__", "__main__"},
)
HEAVY = tuple("nltk sklearn matplotlib pandas scipy trafilatura pyarrow textstat numpy rich typer".split())


def _room(module: str) -> str:
    return module.split(".")[1] if "." in module else "__init__"


def _storey(room: str) -> int:
    return next(number for number, rooms in enumerate(STOREYS) if room in rooms)


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("framing"):
            names = [alias.name for alias in node.names]
            found |= {f"framing.{name}" for name in names} if node.module == "framing" else {node.module}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.startswith("framing")}
    return found


def _modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if "data" not in path.relative_to(PACKAGE).parts)


@pytest.mark.parametrize("path", _modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_go_down_only(path: Path) -> None:
    """A room imports rooms of its own storey or below, never above."""
    room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if room == "__init__":
        return
    above = {name for name in _imports(path) if _storey(_room(name)) > _storey(room)}
    assert above == set()


def test_extractors_do_not_import_one_another() -> None:
    """Extractors meet in the document's findings only."""
    for path in (PACKAGE / "extract").glob("*.py"):
        others = {name for name in _imports(path) if name.startswith("framing.extract")}
        assert others == set(), path.name


def test_import_is_light() -> None:
    """``import framing`` loads no heavy library."""
    code = f"import framing, sys; print([m for m in {HEAVY} if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_every_public_name_can_be_imported_and_is_documented() -> None:
    """Each name in ``__all__`` exists and has a docstring."""
    for name in framing.__all__:
        assert getattr(framing, name).__doc__, name


def test_unknown_names_raise_attribute_error() -> None:
    """A typing error in a public name is told as such."""
    with pytest.raises(AttributeError, match="no attribute 'analyse'"):
        framing.analyse  # noqa: B018 - the access is the test


def test_analysis_opens_no_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is fetched at run time: with sockets forbidden the analysis still runs."""

    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", forbidden)
    profile = framing.analyze("“We will pay,” the minister said on Monday.")
    assert profile["sourcing.attributions"].count == 1
