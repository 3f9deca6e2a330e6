"""Words and phrases that one outlet uses more than the others, in its own voice, articles being tested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.report.material import CLEAR
from framing.report.model import Cell, Disclosure, Section, Table
from framing.report.plain import listed, number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.comparison.keyness import KeyTerm
    from framing.report.material import Material

_OPEN = 5  # outlets; the tables of more are folded away
_LISTED = 3  # words of an outlet in the sentence


def wording_section(material: Material) -> Section | None:
    """Return the section on words that tell an outlet from the others; None where no word can be tested or told."""
    found = {group: terms for group, terms in material.comparison.characteristic().items() if terms}
    if not found:
        return None
    return Section(
        key="wording",
        title="Words of their own",
        short="Own words",
        sentences=(
            (
                "Words and short phrases that an outlet uses more often than all others, in its own voice. They tell "
                "what it writes of as much as how it writes, and house style and standing notes as well."
            ),
            *_examples(found),
        ),
        blocks=tuple(_blocks(found)),
    )


def _examples(found: dict[str, tuple[KeyTerm, ...]]) -> Iterator[str]:
    """Yield a sentence with the first words of each outlet, where they are few enough to be read."""
    if len(found) <= _OPEN:
        told = (f"{group}: {listed([f'“{each.term}”' for each in terms[:_LISTED]])}" for group, terms in found.items())
        yield f"{'; '.join(told)}."


def _blocks(found: dict[str, tuple[KeyTerm, ...]]) -> Iterator[Table | Disclosure]:
    tables = [_table(group, terms) for group, terms in found.items()]
    yield from tables[:_OPEN]
    yield from (Disclosure(summary=table.caption, blocks=(table,)) for table in tables[_OPEN:])


def _table(group: str, terms: Sequence[KeyTerm]) -> Table:
    return Table(
        caption=f"Used more in {group}",
        head=("Word or phrase", "here, per 1,000 words", "others", "articles here", "articles of others", "q-value"),
        rows=tuple(_row(group, each) for each in terms),
        note="Sorted by weighted log-odds (Monroe et al. 2008). Rates of articles were compared (Mann–Whitney); shown "
        f"are words with a q-value below {CLEAR}, of phrases that share a word only the first.",
    )


def _row(group: str, each: KeyTerm) -> tuple[Cell, ...]:
    return (
        Cell(text=each.term),
        Cell(text=number(each.rate), evidence=each.evidence, about=f"“{each.term}”", group=group, numeric=True),
        Cell(text=number(each.other_rate), numeric=True),
        Cell(text=f"{each.articles} of {each.of_articles}", numeric=True),
        Cell(text=f"{each.other_articles} of {each.of_other_articles}", numeric=True),
        Cell(text="< 0.001" if each.q < 0.001 else f"{each.q:.3f}", numeric=True),
    )
