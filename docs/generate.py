"""Write the pages that the code already knows: measures.md and lexicons.md. With ``--check``, only compare.

python docs/generate.py [--check]
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

from framing.analysis import extractors
from framing.lexicon import Lexicon, bundled, load

HERE = Path(__file__).parent


def main() -> int:
    """Write or check the pages; return the exit code."""
    stale = []
    for name, text in {"measures.md": measures(), "lexicons.md": lexicons()}.items():
        page = HERE / name
        if "--check" in sys.argv:
            if not page.is_file() or page.read_text(encoding="utf-8") != text:
                stale.append(name)
        else:
            page.write_text(text, encoding="utf-8")
    if stale:
        print(f"not as the code says: {', '.join(stale)}; run python docs/generate.py")  # noqa: T201
    return 1 if stale else 0


def measures() -> str:
    """Return the page of all measures."""
    introduction = (
        "# Measures\n\nThis page is made from the code: `python docs/generate.py`. A measure is a count over an exposure, "
        "with the spans behind it. Shares lie between 0 and 1; rates are per 1,000 words; means are per article. "
        "Where the exposure is 0 the value is undefined, never 0.\n"
    )
    parts = [introduction]
    for step in extractors():
        if not step.measures:
            continue
        parts.append(f"\n## {step.name}\n\n{step.summary}\n")
        parts.extend(
            f"\n### `{d.name}`\n\n**{d.label}**, {d.unit}. {d.definition}\n\nAfter {d.citation}. {d.limits}\n"
            for d in step.measures
        )
    return "".join(parts)


_FORMAT = """# Lexicons

This page is made from the code and the lexicons: `python docs/generate.py`.

## Your own lexicon

Two files side by side, `NAME.toml` and `NAME.tsv`; pass the first one: `framing report articles/ --lexicon NAME.toml`.
Its hits count among all evaluation, and the lexicon has measures of its own: `lexicon.NAME.outlet_voice`,
`lexicon.NAME.paraphrase_voice` and `lexicon.NAME.quote_voice`, hits per 1,000 words of each voice.
The `.toml` says what it measures (`name`, `version`, `language`, `licence`, `construct`, `made`, `limits`) and has a table
`[categories.X]` with `definition` and `citation` for each category. The `.tsv` has a header line and six columns:

| column | what it holds |
|---|---|
| `term` | one to six words as they stand in text, base form for inflected kinds |
| `category` | one of the `.toml`'s |
| `polarity` | `+`, `-` or `0` |
| `match` | `exact` (any letter case), `case` (this letter case only), `verb` (first word inflects), `noun` (last word takes plural), `adjective` (last word compares) |
| `guards` | conditions that must all hold, separated by `;`: `next=`, `not_next=`, `prev=`, `not_prev=` (the word beside), `near=`, `not_near=` (six words either side, same sentence), `pos=verb`, `pos=noun`, `pos=adjective`, `case=lower`. Words are tokens, separated by commas: no hyphen, no 's; a comma itself is written `comma` |
| `note` | a remark |

The longest entry wins; a long entry whose guard fails never hides a shorter one. A table `[otherwise]` in the `.toml` may
give terms a second category (`capacity = "superb, wonderful"`): of words for things where they fall on a person or a body,
of words for persons where they fall on a thing.
"""


def lexicons() -> str:
    """Return the page of all lexicons."""
    return _FORMAT + "".join(_lexicon(load(name)) for name in bundled())


def _lexicon(lexicon: Lexicon) -> str:
    about = {key: " ".join(str(lexicon.about[key]).split()) for key in ("construct", "made", "limits", "licence")}
    text = (
        f"\n## {lexicon.name} {lexicon.version}\n\n{about['construct']}\n\n{len(lexicon.entries):,} entries. "
        f"{about['made']} Limits: {about['limits']} Licence: {about['licence']}.\n\n"
        "| category | entries | definition | example | not meant |\n|---|---|---|---|---|\n"
    )
    by_category = sorted(entry.category for entry in lexicon.entries)
    counts = {category: len(list(group)) for category, group in groupby(by_category)}
    for category, d in lexicon.categories.items():
        definition = f"{d['definition']} ({d['citation']})"
        cells = (
            category,
            f"{counts.get(category, 0):,}",
            definition,
            d.get("example", ""),
            d.get("counter_example", ""),
        )
        text += "| " + " | ".join(" ".join(cell.replace("|", "/").split()) for cell in cells) + " |\n"
    return text


if __name__ == "__main__":
    sys.exit(main())
