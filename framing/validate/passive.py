"""How well passives are found: against sentences coded by hand as passive or not."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.json_lines import rows as json_rows
from framing.validate.agents import agent_scores, passives_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def score(path: str | Path) -> dict[str, float]:
    """Score a ``.jsonl`` file (optionally gzipped) with ``Sentence`` and ``human_coding`` ("1" = passive).

    Returns ``passive.precision``, ``passive.recall``, ``passive.f1``, and ``passive.sentences``, their number. Where
    rows also have ``agent_coding`` ("1" = names its agent), ``passive.agent_accuracy`` tells how often that is right
    among true passives that were found. Passives of the file that were read by hand for their agent are scored too
    (``framing.validate.agents``); those lie in the sentences of PassivePy and in articles of PolNeAR.

    Raises:
        ValueError: if the file holds neither.

    """
    rows = list(json_rows(path))
    coded = [row for row in rows if "Sentence" in row and "human_coding" in row]
    found = (_sentences(coded) if coded else {}) | agent_scores(rows)
    if not found:
        raise ValueError(f"{Path(path).name}: no rows with 'Sentence' and 'human_coding', and no passives read by hand")
    return found


def _sentences(rows: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    right = found = gold = total = agents = agents_right = 0
    for row in rows:
        verbs = [verb.agent is not None for _, verb in passives_in(row["Sentence"].strip())]
        coded = str(row["human_coding"]) == "1"
        right, found, gold, total = right + (coded and bool(verbs)), found + bool(verbs), gold + coded, total + 1
        if coded and verbs and str(row.get("agent_coding", "")) in {"0", "1"}:
            agents += 1
            agents_right += any(verbs) == (str(row["agent_coding"]) == "1")
    figures = {
        "passive.precision": right / max(1, found),
        "passive.recall": right / max(1, gold),
        "passive.f1": 2 * right / max(1, found + gold),
        "passive.sentences": float(total),
    }
    return figures | ({"passive.agent_accuracy": agents_right / agents} if agents else {})


if __name__ == "__main__":  # python -m framing.validate.passive FILE
    sys.stdout.write(json.dumps(score(sys.argv[1])) + "\n")
