"""Attributions from two hands: spans of the learned model, and rules for what the model does not do.

The model (``framing.models``) decides what is attributed. Rules add what it lacks, and take over
in a text where no model is asked for; both read its contents once more, for attributions inside them (its training
corpus codes none). What neither tells by cues is read
from how a text is laid out: turns of a transcript, quotations beside a gesture. The stance of a cue comes from the
lexicon in all cases. Confidence is in the end the probability that a human coder has the attribution
(``framing.models.calibration``).
"""

from framing.merging.confidence import bases, nested
from framing.merging.joining import learned_relations, rule_relations, uncalibrated
from framing.merging.linked import strongest_hit, tagged

__all__ = ["bases", "learned_relations", "nested", "rule_relations", "strongest_hit", "tagged", "uncalibrated"]
