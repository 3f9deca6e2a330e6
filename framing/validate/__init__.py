"""Validity: accuracy of each extractor against human coding, and agreement between coders."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Validation(NamedTuple):
    """What can be validated: the function that scores a file (or a folder), and the form of the file."""

    function: str
    summary: str
    in_folder: bool = False


VALIDATIONS = {
    "attribution": Validation(
        "framing.validate.attribution:score_file",
        "source, cue and content spans and whole attributions; articles with coders' spans (PolNeAR's form)",
    ),
    "kinds": Validation(
        "framing.validate.kinds:score_file",
        "kinds of source, on bundled codings; the part of PolNeAR that they were read in: training or development",
    ),
    "voice": Validation("framing.validate.voice:score", "quoted or not; articles with coded stretches (BASIL's form)"),
    "sentences": Validation(
        "framing.validate.sentences:score_file", "sentence boundaries; articles with sentence offsets"
    ),
    "events": Validation("framing.validate.events:validate_events", "same-event groups; events with their articles"),
    "quotations": Validation(
        "framing.validate.quotations:score", "the same quotation in several outlets; the file of events it was read in"
    ),
    "evaluative": Validation(
        "framing.validate.evaluative:score", "slanted sentences and words (BABE's, AnnoLexical's or BASIL's form)"
    ),
    "gold": Validation(
        "framing.validate.gold:score",
        "evaluative stretches of the adjudicated demo articles, and how far their coders agree; the folder `corpora`",
        in_folder=True,
    ),
    "appraisal": Validation(
        "framing.validate.appraisal:score",
        "evaluative stretches in news, on bundled codings; AnnoLexical's training part, which they were read in",
    ),
    "frames": Validation("framing.validate.frames:score", "frames of texts (GVFC's or the narrative frames' form)"),
    "evidence": Validation(
        "framing.validate.evidence:score",
        "words that speak for frames, acts, cases and the larger picture, on bundled codings; AnnoLexical's training "
        "part, which they were read in",
    ),
    "passive": Validation(
        "framing.validate.passive:score", "passive voice, sentences coded 1 or 0; the agents of passives"
    ),
}


def check_name(what: str) -> None:
    """Raise ValueError, with what there is, if nothing by this name can be validated."""
    if what not in VALIDATIONS:
        raise ValueError(f"nothing to validate by the name of {what!r}; there are: {', '.join(VALIDATIONS)}")


def validate(what: str, path: Path) -> dict[str, float]:
    """Score an extractor on a file (for some, a folder) of human codings.

    Returns:
        Scores by dotted name, flat.

    Raises:
        ValueError: if nothing by this name can be validated; the message lists what can.
        FileNotFoundError: if there is no such file or folder.

    """
    check_name(what)
    if not (path.is_dir() if VALIDATIONS[what].in_folder else path.is_file()):
        kind = "folder" if VALIDATIONS[what].in_folder else "file"
        raise FileNotFoundError(f"no {kind} {path.name!r} to validate with")
    module, _, function = VALIDATIONS[what].function.partition(":")
    result: dict[str, float] = getattr(import_module(module), function)(path)
    return result
