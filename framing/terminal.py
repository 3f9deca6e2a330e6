"""Profiles, measures and lexicons as a terminal shows them. Text of articles is never read as markup."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from framing.analysis import definitions
from framing.lexicon import bundled, load
from framing.sheet import LEGEND, REMARK, coding_sheet, sentences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.article import Span
    from framing.document import Document
    from framing.findings import Attribution, MeasureDefinition, Profile
    from framing.sheet import SheetRow
    from framing.validate import Validation

_console = Console(highlight=False)
_WIDEST_EVIDENCE = 300
_COLUMNS = {"precision": "P", "recall": "R", "f1": "F1", "n": "coded", "found": "found"}  # by the end of a name
_COUNTED = frozenset({"coded", "found"})
_RATE = re.compile(r"(.+[._])(precision|recall|f1|n|found)")


def check_topic(topic: str) -> None:
    """Raise ValueError, with the topics that there are, if no measure is of this kind."""
    topics = sorted({name.partition(".")[0] for name in definitions()})
    if topic.partition(".")[0] not in topics:
        raise ValueError(f"nothing to explain by the name of {topic!r}; topics: {', '.join(topics)}")


def show(profile: Profile, *, explain: str | None = None) -> None:
    """Print a profile: its measures as a table, and with ``explain`` the words behind those of one topic."""
    article = profile.article
    _console.print(Text(article.title or article.origin or "article", style="bold"))
    details = " · ".join(
        filter(None, (article.outlet, article.date, f"{profile.document.word_count} words", *article.marks))
    )
    _console.print(Text(details, style="dim"))
    chosen = {n: m for n, m in profile.measures.items() if not explain or n.startswith(explain)}
    table = Table(box=None, pad_edge=False)
    for heading in ("measure", "value", "unit", "words behind it"):
        table.add_column(heading, justify="right" if heading in {"value", "words behind it"} else "left")
    for name, measure in chosen.items():
        if measure.count or explain:
            table.add_row(name, number(measure.value), measure.unit, str(len(measure.evidence)))
    _console.print(table)
    if explain:
        _explain(profile, explain)
    _console.print()


def number(value: float) -> str:
    """Return a number as people read it; a dash where it is undefined.

    >>> number(0.51234), number(12.34), number(float("nan"))
    ('0.512', '12.3', '–')
    """
    if math.isnan(value):
        return "–"
    return f"{value:.3f}" if abs(value) < 1 else f"{value:.1f}"


def _explain(profile: Profile, topic: str) -> None:
    if topic == "sourcing":
        for number_, attribution in enumerate(profile.document.layer("attributions"), start=1):
            _show_attribution(profile.document, number_, attribution)
        return
    for name, measure in profile.measures.items():
        if name.startswith(topic) and measure.evidence:
            _console.print(Text(f"\n{name}", style="bold"))
            for span in measure.evidence:
                _console.print(Text("  " + _shortened(profile.document, span)))


def _show_attribution(document: Document, number_: int, attribution: Attribution) -> None:
    source = document[attribution.source] if attribution.source else "nobody named"
    line = Text(f"\n{number_:3}. ")
    line.append(" ".join(source.split()), style="bold")
    line.append(f"  {' '.join(document[attribution.cue].split())}  ", style="italic")
    line.append(" … ".join(_shortened(document, content) for content in attribution.contents))
    _console.print(line)
    nested = "" if attribution.nested_in is None else f", inside {attribution.nested_in + 1}"
    who = " + ".join(attribution.actors) or "nobody"
    kind = attribution.kind or "kind not known"
    _console.print(
        Text(
            f"     {who} · {kind} ({attribution.kind_why}) · {attribution.form}, {attribution.stance}{nested}",
            style="dim",
        )
    )
    _console.print(Text(f"     cue: {attribution.why}", style="dim"))


def _shortened(document: Document, span: Span) -> str:
    text = " ".join(document[span].split())
    return text if len(text) <= _WIDEST_EVIDENCE else text[:_WIDEST_EVIDENCE] + " …"


def show_measures(prefix: str) -> None:
    """Print the definitions of the measures whose name begins with a prefix."""
    chosen = [d for name, d in definitions().items() if name.startswith(prefix)]
    if not chosen:
        raise ValueError(f"no measure begins with {prefix!r}; see 'framing measures'")
    for definition in chosen:
        _show_definition(definition)


def _show_definition(definition: MeasureDefinition) -> None:
    _console.print(Text.assemble((definition.name, "bold"), f"  {definition.label} ({definition.unit})"))
    _console.print(Text(f"  {definition.definition}"))
    _console.print(Text(f"  After {definition.citation}. {definition.limits}", style="dim"))


def show_lexicons(name: str | None) -> None:
    """Print all lexicons, or the categories of one."""
    if name is None:
        for each in bundled():
            lexicon = load(each)
            _console.print(
                Text.assemble(
                    (lexicon.identity, "bold"), f"  {len(lexicon.entries)} entries, {lexicon.about['licence']}"
                )
            )
            _console.print(Text(f"  {' '.join(lexicon.about['construct'].split())}"))
        return
    lexicon = load(name)
    _console.print(Text.assemble((lexicon.identity, "bold"), f"  {len(lexicon.entries)} entries"))
    for key in ("construct", "made", "limits"):
        _console.print(Text(f"  {key}: {' '.join(lexicon.about[key].split())}"))
    for category, described in lexicon.categories.items():
        count = sum(entry.category == category for entry in lexicon.entries)
        _console.print(
            Text.assemble((f"  {category}", "bold"), f" ({count})  {described['definition']} {described['citation']}")
        )


def show_validations(validations: Mapping[str, Validation]) -> None:
    """Print what can be validated, and against what."""
    _console.print(Text("framing validate WHAT --data FILE, where WHAT is one of", style="bold"))
    table = Table(box=None, pad_edge=False, show_header=False)
    for name, about in validations.items():
        table.add_row(name, about.summary)
    _console.print(table)


def show_scores(scores: Mapping[str, float]) -> None:
    """Print scores by name; precision, recall, F1 and the numbers of cases of one thing stand in one row."""
    rows = scores_in_rows(scores)
    columns = [column for column in _COLUMNS.values() if any(column in row for row in rows.values())]
    table = Table(box=None, pad_edge=False)
    table.add_column("score")
    for column in ("value", *columns) if any("value" in row for row in rows.values()) else columns:
        table.add_column(column, justify="right")
    for name, row in rows.items():
        table.add_row(name, *(_score(column.header, row) for column in table.columns[1:]))
    _console.print(table)


def scores_in_rows(scores: Mapping[str, float]) -> dict[str, dict[str, float]]:
    """Return scores by what they are of, then by column; scores of another kind have the one column ``value``."""
    rows: dict[str, dict[str, float]] = {}
    for name, value in scores.items():
        found = _RATE.fullmatch(name)
        if found and f"{found[1]}precision" in scores:
            rows.setdefault(found[1].rstrip("._"), {})[_COLUMNS[found[2]]] = value
        else:
            rows[name] = {"value": value}
    return rows


def _score(column: object, row: Mapping[str, float]) -> str:
    value = row.get(str(column))
    if value is None:
        return ""
    return "–" if math.isnan(value) else f"{value:,.0f}" if column in _COUNTED else f"{value:,.3f}"


def show_sheet(profiles: Sequence[Profile]) -> None:
    """Print the coding sheet of each article: question, answer by evidence, probability, the first sentence and why."""
    rows = coding_sheet(profiles)
    _console.print(Text(f"{LEGEND}\n", style="dim"))
    for number, profile in enumerate(profiles):
        _console.print(Text(profile.article.title or profile.article.origin or "article", style="bold"))
        for row in (row for row in rows if row.article == number):
            _console.print(Text(f"  {row.text}"))
            _console.print(Padding(Text(_answered(row)), (0, 0, 0, 4)))
            for sentence, reason in list(zip(sentences(profile, row.evidence), row.reasons, strict=True))[:1]:
                _console.print(Padding(Text(f"{reason}: {sentence[:_WIDEST_EVIDENCE]}", style="dim"), (0, 0, 0, 4)))
        _console.print()


def _answered(row: SheetRow) -> str:
    """Return both answers to a question, each with what it comes from."""
    found = f"{len(row.evidence)} sentence{'s' * (len(row.evidence) != 1)}, {row.enough} needed"
    coder = "" if math.isnan(row.probability) else f"; a coder says yes: {row.probability:.0%} likely"
    return f"by evidence {'yes' if row.yes else 'no'} ({found}){coder}.{f' {REMARK}' if row.at_chance else ''}"
