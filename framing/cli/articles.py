"""The commands that measure articles."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from framing.cli.app import app
from framing.cli.options import (
    ByFile,
    Check,
    Column,
    Confidence,
    Events,
    Figures,
    Formats,
    Jobs,
    Out,
    OwnFrameModel,
    OwnLexicon,
    Paths,
    Results,
    Side,
    Title,
    extractors_for,
    names_in,
)
from framing.cli.output import ERRORS, FAILED, say
from framing.cli.work import articles_to_compare, one_by_one, profiles_of, read_articles, stream_articles, written

if TYPE_CHECKING:
    from framing.analysis import Extractor
    from framing.comparison.result import Comparison
    from framing.report import Report


@app.command()
def report(  # noqa: PLR0913, PLR0917 - each argument is an option
    paths: Paths,
    out: Out = Path("report.html"),
    side: Side = None,
    lexicon: OwnLexicon = None,
    frame_model: OwnFrameModel = None,
    min_confidence: Confidence = 0.0,
    column: Column = None,
    by_file: ByFile = False,  # noqa: FBT002
    events: Events = None,
    title: Title = "",
    to: Formats = "",
    figures: Figures = "",
    check: Check = None,
    jobs: Jobs = 1,
) -> None:
    """Compare outlets in one self-contained HTML page, and in other formats.

    **Examples**

    `framing report corpora/state-visit -o report.html`

    `framing report articles.csv --side "Allies=France,Jane Doe" --side "Rivals=Spain"`

    `framing report articles.csv -o report.html --to html,xlsx,pdf`

    `framing report articles.csv --events events.tsv --frame-model mine.npz`

    `framing report articles.csv --check report.html`

    `framing report echo.txt lantern.html --by-file`
    """
    from framing.comparison import compare  # noqa: PLC0415
    from framing.readers import spare  # noqa: PLC0415
    from framing.report import Report  # noqa: PLC0415
    from framing.report.figure_files import check_formats  # noqa: PLC0415
    from framing.report.formats import check_possible, places  # noqa: PLC0415
    from framing.report.numbers import numbers, read_numbers  # noqa: PLC0415

    before, wanted = read_numbers(check) if check else {}, places(out, to)
    if not check:
        spare(paths, wanted)
        check_possible(wanted)
        check_formats(names_in(figures))
    using = extractors_for(side, lexicon, min_confidence, frame_model)
    profiles = profiles_of(articles_to_compare(paths, column, events, by_file=by_file), using, jobs)
    with ERRORS.status("comparing"):
        found = compare(profiles)
    if check:
        _checked(before, numbers(found))
        return
    with ERRORS.status("writing the report"):
        written = _saved(Report(found, title=title), out, wanted, figures)
    typer.echo(_told(found, written))


def _saved(made: Report, out: Path, wanted: tuple[Path, ...], figures: str) -> list[Path]:
    """Save a report in its formats, and its figures where they are asked for; return the files."""
    written = [path for place in wanted for path in made.save(place)]
    if figures:
        written += made.save_figures(out.with_suffix("").with_name(f"{out.stem}-figures"), names_in(figures))
    return written


def _told(found: Comparison, written: list[Path]) -> str:
    """Say how much was compared, and where the result lies."""
    from framing.report.words import extent  # noqa: PLC0415

    lie = f"lies at {written[0].resolve()}" if len(written) == 1 else "lies at\n" + "\n".join(map(str, written))
    compared = " compared" if len(found.profiles) > 1 else ""
    return f"{extent(found)}{compared}; the report {lie}"


def _checked(before: dict[str, Any], now: dict[str, Any]) -> None:
    """Say what differs between two records of numbers; exit with code 1 if a number or the articles do."""
    from framing.report.numbers import changed_circumstances, changed_numbers  # noqa: PLC0415

    circumstances, changed = changed_circumstances(before, now), changed_numbers(before, now)
    for change in (*circumstances, *changed):
        typer.echo(str(change))
    if changed or any(change.what == "articles" for change in circumstances):
        typer.echo(f"not the same: {len(changed)} pooled measures differ")
        raise typer.Exit(FAILED)
    typer.echo(f"the same: all {sum(map(len, now['measures'].values()))} pooled measures")


@app.command()
def compare(  # noqa: PLR0913, PLR0917 - each argument is an option
    paths: Paths,
    side: Side = None,
    lexicon: OwnLexicon = None,
    frame_model: OwnFrameModel = None,
    min_confidence: Confidence = 0.0,
    column: Column = None,
    by_file: ByFile = False,  # noqa: FBT002
    events: Events = None,
    jobs: Jobs = 1,
) -> None:
    """Compare outlets in the terminal.

    **Examples**

    `framing compare corpora/mill-closure`

    `framing compare articles.csv --events events.tsv`

    `framing compare measures.csv` (written by `framing analyze --out`)
    """
    from framing.comparison import compare as run  # noqa: PLC0415
    from framing.comparison import compare_results  # noqa: PLC0415
    from framing.results_file import is_results_file  # noqa: PLC0415
    from framing.terminal_comparison import show_comparison, show_pooled  # noqa: PLC0415

    if any(map(is_results_file, paths)):
        if len(paths) > 1 or any((side, lexicon, frame_model, min_confidence, column, by_file, events)):
            raise ValueError(f"{paths[0]} was measured before: compare it by itself, without other paths and options")
        with ERRORS.status("comparing"):
            pooled = compare_results(paths[0])
        show_pooled(pooled)
        return
    using = extractors_for(side, lexicon, min_confidence, frame_model)
    articles = articles_to_compare(paths, column, events, by_file=by_file)
    show_comparison(run(profiles_of(articles, using, jobs)))


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
    out: Results = None,
    jobs: Jobs = 1,
) -> None:
    """Show the profile of each article in the terminal, or write a line for each into a file.

    **Examples**

    `framing analyze article.txt --explain sourcing`

    `framing analyze articles.csv --json > profiles.jsonl`

    `framing analyze articles.jsonl.gz -o measures.csv --jobs 4`
    """
    from framing import terminal  # noqa: PLC0415
    from framing.export import profile_record  # noqa: PLC0415

    using = extractors_for(side, lexicon, min_confidence, frame_model)
    if out:
        if as_json or explain:
            raise ValueError("--out writes a file and shows nothing: leave out --json and --explain")
        _analyze_into(out, paths, column, using, jobs)
        return
    if explain:
        terminal.check_topic(explain)
    for profile in one_by_one(read_articles(paths, column), using, jobs, quiet=sys.stdout.isatty()):
        if as_json:
            typer.echo(json.dumps(profile_record(profile), ensure_ascii=False, allow_nan=False))
        else:
            terminal.show(profile, explain=explain)


def _analyze_into(
    out: Path, paths: list[Path], column: list[str] | None, using: tuple[Extractor, ...], jobs: int
) -> None:
    """Write a line for each article, and say how many there are now; exit with code 1 if some could not be analysed."""
    from framing.readers import spare  # noqa: PLC0415
    from framing.report.formats import check_folder  # noqa: PLC0415
    from framing.report.plain import several  # noqa: PLC0415

    check_folder(out)
    spare(paths, [out])
    added = written(stream_articles(paths, column, listed_by=out.name), out, using, jobs)
    there = f", {added.before:,} of them from before" if added.before else ""
    typer.echo(f"{several(added.before + added.new, 'article')}{there}; the results lie at {out.resolve()}")
    if added.failed:
        say(f"{added.failed:,} could not be analysed: their marks say “not analysed” and why")
        raise typer.Exit(FAILED)


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
    from framing.report.formats import check_folder  # noqa: PLC0415
    from framing.sheet import write_sheet  # noqa: PLC0415

    if blank and out is None:
        raise ValueError("a blank sheet is a file for people to fill in: say where it goes with --out, e.g. sheet.csv")
    if out is not None:
        spare(paths, [out])
        check_folder(out)
    found = profiles_of(read_articles(paths, column), extractors_for(), 1)
    if out is None:
        terminal.show_sheet(found)
        return
    with out.open("w", encoding="utf-8", newline="") as file:
        write_sheet(found, file, blank=blank)
    typer.echo(f"{len(found)} article{'s' * (len(found) != 1)}; the sheet lies at {out.resolve()}")
