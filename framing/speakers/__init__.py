"""Who speaks: names chained into actors, kinds of source with reasons, and who is behind a source phrase."""

from framing.speakers.finder import SpeakerFinder
from framing.speakers.speaker import Speaker

__all__ = ["Speaker", "SpeakerFinder"]
