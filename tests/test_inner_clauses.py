"""Where reports inside reports begin and end: behind another subject, before the main verb, before a second "that"."""

from __future__ import annotations

import pytest

from reports import reports

_WITHIN = "Doe"


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        (
            "Doe said a boatman told them on Tuesday that aid had come.",
            "a boatman told them on Tuesday that aid had come",
            ("a boatman", "told", "that aid had come", _WITHIN),
        ),
        (
            "Doe said on Monday the minister promised last week that roads would be mended.",
            "the minister promised last week that roads would be mended",
            ("the minister", "promised", "that roads would be mended", _WITHIN),
        ),
        (
            "Doe said residents who feared losing their homes had left.",
            "residents who feared losing their homes had left",
            ("residents", "feared", "losing their homes", _WITHIN),
        ),
        (
            "Doe said the company admitted the leak and that the mayor had left.",
            "the company admitted the leak and that the mayor had left",
            ("the company", "admitted", "the leak", _WITHIN),
        ),
    ],
)
def test_reports_inside_end_with_their_clause(text: str, outer: str, inner: tuple[str, str, str, str]) -> None:
    """What somebody is said to have said is no more than that, and the outer report keeps all."""
    found = reports(text)
    assert ("Doe", "said", outer, "") in found
    assert inner in found


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Parents said a left-wing firm that promised to teach them had been hired.", "a left-wing firm that promised"),
        ("Doe said on Monday that the minister had left.", "that the minister had left"),
        ("Doe said in a letter to the council that Roe was ill.", "that Roe was ill"),
    ],
)
def test_what_opens_a_content(text: str, content: str) -> None:
    """A “that” before a verb is whoever acts, and opens nothing."""
    assert any(said.startswith(content) for _, cue, said, _ in reports(text) if cue.startswith("said"))
