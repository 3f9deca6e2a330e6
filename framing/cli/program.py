"""The commands about the program itself: what it measures, by which words, how well; training its models."""

from __future__ import annotations

import json
import math
from importlib import import_module
from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated

import typer

from framing.cli.app import app


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
            help="attribution, kinds, voice, sentences, events, quotations, evaluative, gold, appraisal, frames, "
            "evidence or passive."
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
