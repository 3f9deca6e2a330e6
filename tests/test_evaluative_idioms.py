"""Evaluative language of newsrooms: idioms, manners of speech, and plain uses of words that judge elsewhere."""

from __future__ import annotations

import pytest
from evaluated import evaluations


@pytest.mark.parametrize(("text", "phrase"), [
    ("The merger ran into the sand.", "ran into the sand"),
    ("His speech did not go over well in Tarn.", "not go over well"),
    ("The steep price of the pier angered nobody.", "steep price"),
    ("A second bridge is of little help to the islands.", "of little help"),
    ("Winning the seat was no small feat.", "no small feat"),
    ("The numbers were back-of-the-envelope.", "back-of-the-envelope"),
    ("The scheme was designed to fail.", "designed to fail"),
    ("The audit died in a drawer.", "died in a drawer"),
    ("Inspectors were chasing shadows.", "chasing shadows"),
    ("The harbour plan is a voyage without a compass.", "voyage without a compass"),
    ("The court called it a rape of democracy.", "rape of democracy"),
    ("Engineers say the rota is hanging by a thread.", "hanging by a thread"),
    ("Tenants were passed from pillar to post.", "passed from pillar to post"),
    ("Farmers weren't buying it.", "weren't buying it"),
    ("Newcomers do not feel welcome in the port.", "do not feel welcome"),
    ("The pact must be kept in letter and spirit.", "in letter and spirit"),
    ("A long-delayed ferry sailed.", "long-delayed"),
    ("The rescue had zero effect.", "zero effect"),
])  # fmt: skip
def test_idioms_of_news_and_of_politicians(text: str, phrase: str) -> None:
    """Set phrases, litotes and figures by which reporters and the people they quote judge."""
    assert phrase in evaluations(text)


def test_inflections_of_idioms() -> None:
    """The first word of a phrase takes all its forms, and the owner in it any."""
    for text in ("They were going round in circles.", "She dragged her feet.", "The board drags its feet."):
        assert evaluations(text)


@pytest.mark.parametrize(("text", "word"), [
    ("“We lost,” Oona Redfern said drily.", "drily"),
    ("“No,” the clerk answered tartly.", "tartly"),
    ("The mayor put it bluntly: the pier is lost.", "bluntly"),
])  # fmt: skip
def test_manners_of_speech_judge(text: str, word: str) -> None:
    """An adverb beside a cue, or inside its phrase, says more than that something was said."""
    assert word in evaluations(text)


@pytest.mark.parametrize(("text", "word"), [
    ("The council balked at the price, officials said.", "balked at"),
    ("Ministers pretended that the pier was sound.", "pretended"),
    ("Oona Redfern railed against the ferry company.", "railed against"),
])  # fmt: skip
def test_doubting_cues_with_a_verdict_judge(text: str, word: str) -> None:
    """Such a cue tells of conduct or feeling; one that only keeps off, or lends weight, does not."""
    assert word in evaluations(text)


@pytest.mark.parametrize(("text", "word"), [
    ("“It is a scandal,” Oona Redfern fumed.", "fumed"),
    ("“The pier is lost,” the mayor moaned.", "moaned"),
    ("Ann Lowe lamented that “nobody” had called.", "lamented"),
    ("A spokesman confirmed that the pier was shut.", "confirmed that"),
])  # fmt: skip
def test_how_a_quotation_was_said_does_not_judge(text: str, word: str) -> None:
    """A verb that only tells how quoted words were said is no judgement; a feeling without a quotation is one."""
    assert word not in evaluations(text)
    assert "fumed at" in evaluations("Drivers fumed at the toll.")


@pytest.mark.parametrize(("text", "word"), [
    ("The firm ignored our questions for a week.", "ignored"),
    ("The party bears the burden of proof.", "burden"),
    ("A forensic report was published.", "forensic"),
    ("Three companies answered the tender before it closed.", "tender"),
    ("The city owes money for overdue repairs.", "overdue"),
    ("Congress passed a stopgap for ten weeks.", "stopgap"),
    ("Lawmakers feared a lapse in funding.", "lapse"),
    ("Soldiers stayed in their barracks.", "barracks"),
    ("Both candidates claim victory.", "claim victory"),
    ("The police denied claims that a boy was hit.", "claims"),
    ("The outstanding articles concern the legal status of the port.", "outstanding"),
    ("The outstanding articles concern the legal status of the port.", "concern"),
    ("The office urged safe passage for families.", "safe"),
    ("The blast shattered windows on the quay.", "shattered"),
    ("A thick layer of silt covered the dock.", "thick"),
    ("Dozens of fighters were killed near the town.", "fighters"),
    ("The world champion rowed alone.", "champion"),
    ("Town woke up on Monday to snow.", "woke"),
])  # fmt: skip
def test_plain_uses_judge_nothing(text: str, word: str) -> None:
    """Questions left open, the law's and trade's own terms, things of matter, and soldiers."""
    assert word not in evaluations(text)


@pytest.mark.parametrize(("text", "word"), [
    ("The board ignored every warning from the crew.", "ignored"),
    ("The levy is a burden on small shops.", "burden on"),
    ("She questioned him with forensic skill.", "forensic"),
    ("Oona Redfern was outstanding in goal.", "outstanding"),
    ("The strike left a shattered town.", "shattered"),
])  # fmt: skip
def test_the_same_words_judge_elsewhere(text: str, word: str) -> None:
    """What keeps plain uses out leaves the judging ones in."""
    assert word in evaluations(text)
