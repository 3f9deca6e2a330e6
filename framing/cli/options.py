"""What can be typed behind several commands, and what is made of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from framing.analysis import Extractor

Paths = Annotated[
    list[Path],
    typer.Argument(help="Articles: .txt .md .html .csv .tsv .json .jsonl .parquet (also .gz), or folders of them."),
]
Side = Annotated[
    list[str] | None,
    typer.Option("--side", help='A side for the balance, "NAME=member,member"; give it once for each side.'),
]
OwnLexicon = Annotated[
    list[Path] | None, typer.Option("--lexicon", help="A lexicon of your own (.toml, its .tsv beside it).")
]
OwnFrameModel = Annotated[
    Path | None,
    typer.Option("--frame-model", help="A frame model of your own (.npz, its .json beside it); see framing train."),
]
Column = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        help="A column of a table by name, e.g. text=Volltext; again for title, outlet, date, url, byline, event.",
    ),
]
ByFile = Annotated[
    bool, typer.Option("--by-file", help="Articles that name no outlet are of the outlet that their file is called.")
]
Events = Annotated[
    Path | None,
    typer.Option(help="A table of events to name, merge and split them in (.tsv); written first if it is not there."),
]
Jobs = Annotated[int, typer.Option(min=1, help="Processes to analyse with.")]
Out = Annotated[Path, typer.Option("--out", "-o", help="Where the report goes.")]
Results = Annotated[
    Path | None,
    typer.Option(
        "--out",
        "-o",
        help="Write the measures (.csv) or the profile (.jsonl) of each article, a line each; goes on after a stop.",
    ),
]
Title = Annotated[str, typer.Option(help="Title of the report.")]
Formats = Annotated[
    str, typer.Option(help="Formats, side by side, with commas between: html, md, xlsx, csv, json, pdf, bib.")
]
Figures = Annotated[
    str, typer.Option(help="Save the figures too, in a folder beside the report: png, pdf, svg, with commas between.")
]
Check = Annotated[
    Path | None,
    typer.Option(help="Write nothing; say whether this report still has the same numbers (if not: exit code 1)."),
]
Confidence = Annotated[
    float, typer.Option("--min-confidence", min=0, max=1, help="Leave out attributions that are less sure than this.")
]


def extractors_for(
    side: list[str] | None = None,
    lexicon: list[Path] | None = None,
    min_confidence: float = 0.0,
    frame_model: Path | None = None,
) -> tuple[Extractor, ...]:
    """Return the extractors with the parameters that were typed."""
    from framing.analysis import extractors  # noqa: PLC0415
    from framing.sides import parse_sides  # noqa: PLC0415

    return extractors(
        sides=parse_sides(side or []),
        lexicons=tuple(map(str, lexicon or [])),
        min_confidence=min_confidence,
        frame_model=str(frame_model) if frame_model else None,
    )


def names_in(given: str) -> list[str]:
    """Return names that stand between commas, in small letters."""
    return [name.strip().lower() for name in given.split(",") if name.strip()]


def columns_named(given: list[str] | None) -> dict[str, str] | None:
    """Return the columns named as ``text=Volltext`` by what they hold; None where none is."""
    pairs = [text.partition("=") for text in given or []]
    if any(not (what and name) for what, _, name in pairs):
        raise ValueError(f'a column is written WHAT=NAME, e.g. "text=Volltext" (got {" ".join(given or [])!r})')
    return {what: name for what, _, name in pairs} or None
