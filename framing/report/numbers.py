"""The pooled numbers of a report with what made them, as the page carries them; how two such records differ."""

from __future__ import annotations

import hashlib
import json
import math
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.report.plain import visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from framing.comparison.result import Comparison

BLOCK = "report-numbers"
_FOUND = re.compile(rf'<script type="application/json" id="{BLOCK}">(.*?)</script>', re.DOTALL)
_FIELDS = ("count", "per", "low", "high")
_EXACT = 1e-9  # relative; sums of floating-point numbers may differ in the last place between machines


class Change(NamedTuple):
    """Something in which two records differ: what, before, now."""

    what: str
    before: str
    now: str

    def __str__(self) -> str:
        return f"{self.what}: {self.before}, now {self.now}"


def numbers(comparison: Comparison) -> dict[str, Any]:
    """Return pooled measures and what made them, as JSON-able data; undefined numbers are null."""
    provenance = comparison.profiles[0].provenance
    return {
        "version": provenance.version,
        "extractors": list(provenance.extractors),
        "lexicons": list(provenance.lexicons),
        "resampling": [comparison.by, comparison.resamples, comparison.seed],
        "articles": [_digest(profile.article.text) for profile in comparison.profiles],
        "measures": _measures(comparison),
    }


def _measures(comparison: Comparison) -> dict[str, dict[str, list[float | None]]]:
    """Return count, per and, where there is one, the interval of each measure by group."""
    found: dict[str, dict[str, list[float | None]]] = {}
    for cell in comparison.measures:
        fields = _FIELDS[:2] if math.isnan(cell.low) and math.isnan(cell.high) else _FIELDS
        values = [_plain(getattr(cell, name)) for name in fields]
        found.setdefault(visible(cell.name), {})[visible(cell.group)] = values
    return found


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _plain(value: float) -> float | None:
    if math.isnan(value):
        return None
    return int(value) if float(value).is_integer() else float(value)


def read_numbers(path: Path) -> dict[str, Any]:
    """Return the numbers that a saved report carries; raise ValueError if it carries none."""
    found = _FOUND.search(path.read_text(encoding="utf-8", errors="replace"))
    if found is None:
        raise ValueError(f"{path} carries no numbers to check: it is not a report, or one of an older version")
    try:
        record: dict[str, Any] = json.loads(found[1])
    except json.JSONDecodeError:
        raise ValueError(f"the numbers that {path} carries cannot be read") from None
    return record


def changed_circumstances(before: dict[str, Any], now: dict[str, Any]) -> list[Change]:
    """Return differences of version, extractors, lexicons, resampling and articles: why numbers may differ."""
    keys = ("version", "extractors", "lexicons", "resampling", "articles")
    return [Change(key, *_apart(before.get(key), now[key])) for key in keys if before.get(key) != now[key]]


def _apart(before: Any, now: Any) -> tuple[str, str]:  # noqa: ANN401 - whatever the old page holds
    """Return what only one of two values has, in words."""
    if not (isinstance(before, list) and isinstance(now, list)):
        return str(before), str(now)
    gone, new = [b for b in before if b not in now], [n for n in now if n not in before]
    if not gone and not new:
        return "the same", "in another order or number"
    return (", ".join(map(str, gone)) or "none of it"), (", ".join(map(str, new)) or "without it")


def changed_numbers(before: dict[str, Any], now: dict[str, Any]) -> list[Change]:
    """Return every pooled number that differs, and measures that only one of the two has."""
    return list(_changed(_flat(before), _flat(now)))


def _flat(record: dict[str, Any]) -> dict[str, list[float | None]]:
    return {
        f"{name} / {group}": values for name, by in record.get("measures", {}).items() for group, values in by.items()
    }


def _changed(before: dict[str, list[float | None]], now: dict[str, list[float | None]]) -> Iterator[Change]:
    for key in sorted(before.keys() | now.keys()):
        if key not in now or key not in before:
            yield Change(key, *(("there", "gone") if key in before else ("not there", "new")))
        elif len(before[key]) != len(now[key]) or not all(map(_same, before[key], now[key])):
            yield Change(key, _shown(before[key]), _shown(now[key]))


def _same(old: float | None, new: float | None) -> bool:
    if old is None or new is None:
        return old is new
    return math.isclose(old, new, rel_tol=_EXACT, abs_tol=1e-12)


def _shown(values: list[float | None]) -> str:
    """Return count, exposure and interval of a measure in words."""
    count, per, *bounds = (math.nan if value is None else value for value in values)
    value = f"{count / per:.4g}" if per else "undefined"
    return f"{value} ({count:.6g} of {per:.6g}{''.join(f', {bound:.4g}' for bound in bounds)})"
