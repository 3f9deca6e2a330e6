"""The program itself: where commands are gathered, and how errors are told."""

from __future__ import annotations

from typing import Annotated

import typer

from framing.cli.output import ERRORS, FAILED

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    help="Measure how news is sourced and framed: who speaks, which words judge, and how outlets differ.",
)


def _tell_version(wanted: bool) -> None:  # noqa: FBT001 - as typer calls it
    if wanted:
        from framing.analysis import package_version  # noqa: PLC0415 - keeps --help quick

        typer.echo(f"framing {package_version()}")
        raise typer.Exit


@app.callback()
def _program(
    _: Annotated[  # noqa: FBT002 - an option
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None: ...


def main() -> None:
    """Run the command line; errors that a user can mend are told in a line, with exit code 1."""
    from framing.lexicon import LexiconError  # noqa: PLC0415 - keeps --help quick
    from framing.readers import ReadingError  # noqa: PLC0415

    try:
        app()
    except (ReadingError, LexiconError, OSError, KeyError, ValueError) as error:
        ERRORS.print(f"error: {_told(error)}", style="red", markup=False, highlight=False)
        raise SystemExit(FAILED) from None
    except KeyboardInterrupt:
        ERRORS.print("stopped")
        raise SystemExit(130) from None


def _told(error: Exception) -> object:
    """Return what to say of an error; those of the system carry a number first, then words and the file."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror}: {error.filename}"
    return error.args[0] if error.args else error
