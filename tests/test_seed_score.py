"""An article in one file with its hand coding: what is not coded at all has no share."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING

from framing.validate.seed import score_seed

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_not_coded_has_no_share(tmp_path: Path) -> None:
    """An article without unsourced reports is scored all the same."""
    (tmp_path / "article.txt").write_text("Ida Frost said the bridge was safe. It rained.", encoding="utf-8")
    said = {"source": "Ida Frost", "cue": "said", "content": "the bridge was safe", "type": "citizen"}
    gold = {
        "zones": {}, "attributions": [said], "unsourced attributions": [],
        "evaluative": {"outlet voice": [], "attributed voice": ["safe"], "quoted voice": []},
        "balance": {"mentioned and never given a voice": []},
    }  # fmt: skip
    (tmp_path / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    found = score_seed(tmp_path)
    assert found["attributions"] == 1
    assert math.isnan(found["agentless"])
