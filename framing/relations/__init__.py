"""Who said what, by rule: each cue is joined to the phrase that is its source and the stretches that are its content.

One sentence at a time: the cue's syntactic pattern (lexicon ``attribution``, column ``pattern``) says where content
and source stand; quotation marks and shallow phrase limits say how far they reach. Definitions after Pareti (2015)
and Newell, Margolin & Ruths (2018).
"""

from framing.relations.finder import relations
from framing.relations.relation import Relation
from framing.relations.without_agent import agentless

__all__ = ["Relation", "agentless", "relations"]
