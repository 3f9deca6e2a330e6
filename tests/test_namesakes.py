"""Names that look like pronouns are names, and pronouns stay pronouns."""

from __future__ import annotations

import pytest

from reports import reports


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("According to He Mingyuan, prices will rise.", "He Mingyuan"),
        ("“Prices rose,” said He Wei. He Wei said little else on Monday.", "He Wei"),
        ("She Lan, a teacher, said the school was shut.", "She Lan, a teacher,"),
        ("He said the school was shut.", "He"),
    ],
)
def test_names_like_pronouns(text: str, source: str) -> None:
    """A capital behind small letters, or an apposition, tells a name from a pronoun."""
    assert reports(text)[0][0] == source


def test_the_name_goes_on_where_it_begins_a_sentence() -> None:
    """Whoever was named once inside a sentence is named at the front of the next, too."""
    (_, again) = reports("“Prices rose,” said He Wei. He Wei said little else on Monday.")
    assert again[0] == "He Wei"
