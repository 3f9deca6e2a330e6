"""The command line: what is typed is checked here, and done elsewhere."""

from __future__ import annotations

import json
import math
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.analysis import Extractor
    from framing.article import Article
    from framing.findings import Profile

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    help="Measure how news is sourced and framed: who speaks, which words judge, and how outlets differ.",
)
_errors = Console(stderr=True)
_FAILED = 1
_USAGE = 2

Paths = Annotated[list[Path], typer.Argument(help="Articles: .txt .md .html .csv .jsonl .parquet, or folders of them.")]
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
        "--column", help="A column of a table by name, e.g. text=Volltext; again for title, outlet, date, url."
    ),
]
Events = Annotated[
    Path | None,
    typer.Option(help="A table of events to name, merge and split them in (.tsv); written first if it is not there."),
]
Confidence = Annotated[
    float, typer.Option("--min-confidence", min=0, max=1, help="Leave out attributions that are less sure than this.")
]


def main() -> None:
    """Run the command line; errors that a user can mend are told in a line, with exit code 1."""
    from framing.lexicon import LexiconError  # noqa: PLC0415 - keeps --help quick
    from framing.readers import ReadingError  # noqa: PLC0415

    try:
        app()
    except (ReadingError, LexiconError, OSError, KeyError, ValueError) as error:
        _errors.print(f"error: {_told(error)}", style="red", markup=False, highlight=False)
        raise SystemExit(_FAILED) from None
    except KeyboardInterrupt:
        _errors.print("stopped")
        raise SystemExit(130) from None


def _told(error: Exception) -> object:
    """Return what to say of an error; those of the system carry a number first, then words and the file."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror}: {error.filename}"
    return error.args[0] if error.args else error


@app.command()
def report(  # noqa: PLR0913, PLR0917 - each argument is an option
    paths: Paths,
    out: Annotated[Path, typer.Option("--out", "-o", help="Where the report goes.")] = Path("report.html"),
    side: Side = None,
    lexicon: OwnLexicon = None,
    frame_model: OwnFrameModel = None,
    min_confidence: Confidence = 0.0,
    column: Column = None,
    events: Events = None,
    title: Annotated[str, typer.Option(help="Title of the report.")] = "",
    to: Annotated[
        str,
        typer.Option(help="Formats, side by side, with commas between: html, md, xlsx, csv, json, pdf, bib."),
    ] = "",
    figures: Annotated[
        str,
        typer.Option(help="Save the figures too, in a folder beside the report: png, pdf, svg, with commas between."),
    ] = "",
    check: Annotated[
        Path | None,
        typer.Option(help="Write nothing; say whether this report still has the same numbers (if not: exit code 1)."),
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to analyse with.")] = 1,
) -> None:
    """Compare outlets in one self-contained HTML page, and in other formats.

    **Examples**

    `framing report corpora/state-visit -o report.html`

    `framing report articles.csv --side "Allies=France,Jane Doe" --side "Rivals=Spain"`

    `framing report articles.csv -o report.html --to html,xlsx,pdf`

    `framing report articles.csv --events events.tsv --frame-model mine.npz`

    `framing report articles.csv --check report.html`
    """
    from framing.comparison import compare  # noqa: PLC0415
    from framing.readers import spare  # noqa: PLC0415
    from framing.report import Report  # noqa: PLC0415
    from framing.report.formats import places  # noqa: PLC0415
    from framing.report.numbers import numbers, read_numbers  # noqa: PLC0415

    before, wanted = read_numbers(check) if check else {}, places(out, to)
    if not check:
        spare(paths, wanted)
    found = _profiles(_read(paths, column, events), _using(side, lexicon, min_confidence, frame_model), jobs)
    made = Report(compare(found), title=title)
    if check:
        _checked(before, numbers(made.comparison))
        return
    written = [path for place in wanted for path in made.save(place)]
    if figures:
        written += made.save_figures(out.with_suffix("").with_name(f"{out.stem}-figures"), _names(figures))
    outlets = len({profile.article.outlet for profile in found})
    what = (
        "1 article" if len(found) == 1 else f"{len(found)} articles of {outlets} outlet{'s' * (outlets > 1)} compared"
    )
    lie = f"lies at {written[0].resolve()}" if len(written) == 1 else "lies at\n" + "\n".join(map(str, written))
    typer.echo(f"{what}; the report {lie}")


def _checked(before: dict[str, Any], now: dict[str, Any]) -> None:
    """Say what differs between two records of numbers; exit with code 1 if a number or the articles do."""
    from framing.report.numbers import changed_circumstances, changed_numbers  # noqa: PLC0415

    circumstances, changed = changed_circumstances(before, now), changed_numbers(before, now)
    for change in (*circumstances, *changed):
        typer.echo(str(change))
    if changed or any(change.what == "articles" for change in circumstances):
        typer.echo(f"not the same: {len(changed)} pooled measures differ")
        raise typer.Exit(_FAILED)
    typer.echo(f"the same: all {sum(map(len, now['measures'].values()))} pooled measures")


@app.command()
def analyze(  # noqa: PLR0913, PLR0917 - each argument is an option
    paths: Paths,
    side: Side = None,
    lexicon: OwnLexicon = None,
    frame_model: OwnFrameModel = None,
    min_confidence: Confidence = 0.0,
    column: Column = None,
    explain: Annotated[
        str | None, typer.Option(help="Show the words behind all measures of this kind, e.g. sourcing.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object per article and line.")] = False,  # noqa: FBT002
) -> None:
    """Show the profile of each article in the terminal.

    **Examples**

    `framing analyze article.txt --explain sourcing`

    `framing analyze articles.csv --json > profiles.jsonl`
    """
    from framing import terminal  # noqa: PLC0415
    from framing.export import profile_record  # noqa: PLC0415

    using = _using(side, lexicon, min_confidence, frame_model)
    if explain:
        terminal.check_topic(explain)
    for article in _read(paths, column):
        profile = next(_iterate([article], using, 1))
        if as_json:
            typer.echo(json.dumps(profile_record(profile), ensure_ascii=False, allow_nan=False))
        else:
            terminal.show(profile, explain=explain)


@app.command()
def sheet(
    paths: Paths,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="Write the sheet as CSV.")] = None,
    blank: Annotated[bool, typer.Option(help="With --out: without the program's answers, for people to code.")] = False,  # noqa: FBT002
    column: Column = None,
) -> None:
    """Answer the coding sheet: yes/no questions about frames, with evidence and probability.

    **Examples**

    `framing sheet corpora/mill-closure`

    `framing sheet articles.csv --out sheet.csv --blank`
    """
    from framing import terminal  # noqa: PLC0415
    from framing.readers import spare  # noqa: PLC0415
    from framing.sheet import write_sheet  # noqa: PLC0415

    spare(paths, [out] if out else [])
    found = _profiles(_read(paths, column), _using(), 1)
    if out is None:
        terminal.show_sheet(found)
        return
    with out.open("w", encoding="utf-8", newline="") as file:
        write_sheet(found, file, blank=blank)
    typer.echo(f"{len(found)} articles; the sheet lies at {out.resolve()}")


@app.command()
def measures(
    name: Annotated[str | None, typer.Argument(help="Only measures whose name begins so, e.g. balance.")] = None,
) -> None:
    """List every measure: unit, definition, source, limits."""
    from framing import terminal  # noqa: PLC0415

    terminal.show_measures(name or "")


@app.command()
def lexicons(
    name: Annotated[str | None, typer.Argument(help="Show the categories of this lexicon.")] = None,
) -> None:
    """List the lexicons, or the categories of one."""
    from framing import terminal  # noqa: PLC0415

    terminal.show_lexicons(name)


@app.command()
def validate(
    what: Annotated[
        str | None,
        typer.Argument(
            help="attribution, kinds, voice, sentences, events, quotations, evaluative, gold, appraisal, frames "
            "or passive."
        ),
    ] = None,
    data: Annotated[
        Path | None,
        typer.Option(
            "--data", help="A file (gold: the folder corpora) of human codings; docs/validity.md has the forms."
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One flat JSON object.")] = False,  # noqa: FBT002
) -> None:
    """Score an extractor against coded texts: the corpora it was measured on, or your own. Alone, it lists what it can.

    **Example**

    `framing validate attribution --data codings.jsonl`
    """
    from framing import terminal  # noqa: PLC0415
    from framing.validate import VALIDATIONS, check_name  # noqa: PLC0415
    from framing.validate import validate as run  # noqa: PLC0415

    if what is None:
        terminal.show_validations(VALIDATIONS)
        return
    check_name(what)
    if data is None:
        raise ValueError(f"name the human codings with --data; {what} scores {VALIDATIONS[what].summary}")
    scores = run(what, data)
    if as_json:
        typer.echo(json.dumps({name: None if math.isnan(value) else value for name, value in scores.items()}))
    else:
        terminal.show_scores(scores)


_TRAINERS = {
    "attribution": "framing.models.train_attribution",
    "evaluative": "framing.models.train_slant",
    "frames": "framing.models.train_frames",
}


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def train(
    context: typer.Context,
    what: Annotated[str, typer.Argument(help="attribution, evaluative or frames.")],
) -> None:
    """Train a model anew from a corpus; what each takes is told by `framing train WHAT --options`.

    **Example**

    `framing train attribution --data polnear/train.jsonl.gz --unlabelled anno_lexical/train.jsonl.gz`
    """
    if what not in _TRAINERS:
        raise ValueError(f"no model by the name of {what!r}; there are: {', '.join(_TRAINERS)}")
    arguments = ["--help"] if context.args == ["--options"] else context.args
    import_module(_TRAINERS[what]).main(arguments)


@app.command()
def compare(  # noqa: PLR0913, PLR0917 - each argument is an option
    paths: Paths,
    side: Side = None,
    lexicon: OwnLexicon = None,
    frame_model: OwnFrameModel = None,
    min_confidence: Confidence = 0.0,
    column: Column = None,
    events: Events = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to analyse with.")] = 1,
) -> None:
    """Compare outlets in the terminal.

    **Examples**

    `framing compare corpora/mill-closure`

    `framing compare articles.csv --events events.tsv`
    """
    from framing.comparison import compare as run  # noqa: PLC0415
    from framing.terminal_comparison import show_comparison  # noqa: PLC0415

    using = _using(side, lexicon, min_confidence, frame_model)
    show_comparison(run(_profiles(_read(paths, column, events), using, jobs)))


def _using(
    side: list[str] | None = None,
    lexicon: list[Path] | None = None,
    min_confidence: float = 0.0,
    frame_model: Path | None = None,
) -> tuple[Extractor, ...]:
    from framing.analysis import extractors  # noqa: PLC0415
    from framing.sides import parse_sides  # noqa: PLC0415

    return extractors(
        sides=parse_sides(side or []),
        lexicons=tuple(map(str, lexicon or [])),
        min_confidence=min_confidence,
        frame_model=str(frame_model) if frame_model else None,
    )


def _names(given: str) -> list[str]:
    return [name.strip().lower() for name in given.split(",") if name.strip()]


def _columns(given: list[str] | None) -> dict[str, str] | None:
    """Return the columns named as ``text=Volltext`` by what they hold; None where none is."""
    pairs = [text.partition("=") for text in given or []]
    if any(not (what and name) for what, _, name in pairs):
        raise ValueError(f'a column is written WHAT=NAME, e.g. "text=Volltext" (got {" ".join(given or [])!r})')
    return {what: name for what, _, name in pairs} or None


def _read(paths: list[Path], column: list[str] | None, events: Path | None = None) -> list[Article]:
    from framing.corpus import Corpus  # noqa: PLC0415

    articles = list(Corpus.from_paths(*paths, columns=_columns(column), report=_say))
    for article in articles:
        if article.marks:
            _say(f"{article.origin}: {'; '.join(article.marks)}")
    if not articles:
        raise ValueError(f"no articles in {', '.join(map(str, paths))}")
    if events is None:
        return articles
    from framing.comparison.grouping import with_events  # noqa: PLC0415

    return with_events(articles, events)


def _profiles(articles: list[Article], using: tuple[Extractor, ...], jobs: int) -> list[Profile]:
    from framing.extract.balance import absent_sides  # noqa: PLC0415

    found = list(_iterate(articles, using, jobs))
    for side in absent_sides(profile.document for profile in found):
        _say(f"--side {side}: nobody of this side was found in any article; see whether its members are spelt as there")
    return found


def _iterate(articles: list[Article], using: tuple[Extractor, ...], jobs: int) -> Iterator[Profile]:
    from framing.engines import profiles  # noqa: PLC0415

    columns: tuple[Any, ...] = (TextColumn("analysing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(
        *columns, console=_errors, transient=True, disable=len(articles) < 3 or not sys.stderr.isatty()
    ) as bar:
        task = bar.add_task("", total=len(articles))
        for profile in profiles(articles, using=using, jobs=jobs):
            bar.advance(task)
            yield profile


def _say(text: str) -> None:
    _errors.print(text, style="dim", markup=False, highlight=False)
