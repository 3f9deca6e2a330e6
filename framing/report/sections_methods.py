"""How this was measured, how far to trust it, and what it was made from."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from framing.comparison.pooled import MIN_ARTICLES
from framing.report.accuracy import bundled, kind_of_score
from framing.report.glossary import GLOSSARY
from framing.report.model import Cell, Disclosure, Note, Passage, Section, Table, folded
from framing.report.plain import EXPORTED, listed, number, several, shortened
from framing.report.sections_frame_model import told_by
from framing.report.words import extent

if TYPE_CHECKING:
    from framing.findings import MeasureDefinition, Profile
    from framing.report.material import Material

_MOST_ARTICLES = 200
_BESIDE = ("coders.", "demo.", "gold.tune.")  # figures that help to read those of the extractors
_NOT_SHOWN = (
    "Whether what is said is true, or whether a quotation is complete.",
    "Whether an outlet means to persuade: words are counted, intentions are not.",
    "Irony, hints, pictures, headlines of other pages, and what no article mentions at all.",
    "A score of bias: there is none here, and no number in this report should be read as one.",
    "Anything about articles that are not in it.",
)


def measured_section(material: Material) -> Section:
    """Return the section with the definition of every measure shown."""
    rooms: dict[str, list[MeasureDefinition]] = {}
    for name, definition in material.definitions.items():
        rooms.setdefault(name.partition(".")[0], []).append(definition)
    return Section(
        key="measured",
        title="How this was measured",
        short="Measures",
        sentences=(
            (
                "Each article is cut into its zones; only headline, standfirst and body are measured. Quotations and "
                "attributions then say whose voice every stretch of the text is: the outlet’s own, that of a source "
                "paraphrased, or that of a source quoted. Everything else is counted by voice."
            ),
            (
                "Counts of several articles are added up before they are divided, so that a long article weighs more "
                "than a short one. Nothing is rounded before it is shown."
            ),
        ),
        blocks=(
            Disclosure(summary="Words used here", blocks=(_glossary(),)),
            *(
                Disclosure(summary=f"Measures of {room} ({len(found)})", blocks=(_definitions(room, found),))
                for room, found in rooms.items()
            ),
        ),
    )


def _glossary() -> Table:
    return Table(
        caption="Words used in this report, in plain language",
        head=("Word", "What it means here"),
        rows=tuple((Cell(text=term.word, anchor=term.anchor), Cell(text=term.meaning)) for term in GLOSSARY),
    )


def _definitions(room: str, found: list[MeasureDefinition]) -> Table:
    return Table(
        caption=f"Definitions of the measures of {room}",
        head=("Measure", "Unit", "Definition", "After", "Limits"),
        rows=tuple(
            (
                Cell(text=d.label, note=d.name),
                Cell(text=d.unit),
                Cell(text=d.definition),
                Cell(text=d.citation),
                Cell(text=d.limits),
            )
            for d in found
        ),
    )


def trust_section(material: Material) -> Section:
    """Return the section about accuracy and limits."""
    return Section(
        key="trust",
        title="How far to trust it",
        short="Trust",
        sentences=(_uncertainty(material), "No human has checked these findings; each one can be checked here."),
        blocks=(*_accuracy(), Note(title="What this does not show", sentences=_NOT_SHOWN)),
    )


def _uncertainty(material: Material) -> str:
    if material.comparison.descriptive:
        return (
            f"Descriptive only: at least {MIN_ARTICLES} articles of an outlet, and of all others together, are needed "
            "before a difference can be told from chance. Small counts swing widely; read the words behind them."
        )
    return (
        f"Intervals are 95 % percentile bootstrap intervals over {material.comparison.by}s "
        f"({material.comparison.resamples:,} resamples); differences are tested by "
        "permutation, with Benjamini–Hochberg correction."
    )


def _accuracy() -> tuple[Table | Note | Disclosure, ...]:
    figures = bundled()
    if not figures:
        return (
            Note(
                title="Accuracy",
                sentences=("No figures of accuracy on coded texts come with this version.",),
            ),
        )
    rows = {name: _score(name, figure) for name, figure in figures.items()}
    beside = {name for name in rows if name.startswith(_BESIDE)}
    head = ("What", "Score", "Kind of score", "On which texts")
    main = Table(
        caption="Accuracy of the extractors, scored against coded texts",
        head=head,
        rows=tuple(row for name, row in rows.items() if name not in beside),
        note="Scores run from 0 to 1; “Words used here” says what each kind means. They hold for the texts named "
        "beside them, less for other kinds of text. These numbers open to no words: the coded texts are not in this "
        "page.",
    )
    others = Table(
        caption="How far coders agree with each other, and scores on texts that served to write the rules",
        head=head,
        rows=tuple(rows[name] for name in rows if name in beside),
    )
    return (main, Disclosure(summary=others.caption, blocks=(others,)))


def _score(name: str, figure: dict[str, object]) -> tuple[Cell, ...]:
    return (
        Cell(text=str(figure.get("label", name))),
        Cell(text=number(float(str(figure["value"]))), numeric=True),
        Cell(text=kind_of_score(name)),
        Cell(text=str(figure.get("on", ""))),
    )


def data_section(material: Material) -> Section:
    """Return the section about the articles and what measured them."""
    return Section(
        key="data",
        title="Data and provenance",
        short="Data",
        sentences=(_corpus(material),),
        blocks=(
            folded(_articles(material)),
            Passage(title="Methods, ready to paste", sentences=(methods(material),), copy=True),
            _provenance(material),
        ),
    )


def _corpus(material: Material) -> str:
    words = sum(profile.document.word_count for profile in material.profiles)
    marked = sum(bool(profile.article.marks) for profile in material.profiles)
    copies = len(material.comparison.near_duplicates)
    doubled = f" {several(copies, 'pair')} of near-duplicates: copies do not count as independent." if copies else ""
    remark = f" {several(marked, 'article')} with a remark of the reader." if marked else ""
    empty = len(material.comparison.unmeasured)
    unmeasured = f" {several(empty, 'article')} without a word to measure: in no count." if empty else ""
    return f"{extent(material.comparison)}, {words:,} measured words.{remark}{doubled}{unmeasured}"


def _articles(material: Material) -> Table:
    listed_ones = [*zip(material.profiles, material.labels, strict=True)]
    listed_ones += [(p, p.article.outlet or "–") for p in material.comparison.unmeasured]
    rows = tuple(_article(p, label, n + 1) for n, (p, label) in enumerate(listed_ones[:_MOST_ARTICLES]))
    left = len(listed_ones) - len(rows)
    return Table(
        caption="Articles, dates and words",
        head=("Article", "Outlet", "Date", "Words", "Sentences", "Remarks of the reader"),
        rows=rows,
        note=f"{several(left, 'more article')}. {EXPORTED}" if left else "",
    )


def _article(profile: Profile, label: str, number: int) -> tuple[Cell, ...]:
    article, document = profile.article, profile.document
    remarks = [*article.marks, *(() if document.word_count else ("nothing to measure: in no count",))]
    return (
        Cell(text=shortened(article.title) or article.origin or f"article {number}", note=article.origin),
        Cell(text=label),
        Cell(text=article.date or "–"),
        Cell(text=f"{document.word_count:,}", numeric=True),
        Cell(text=str(len(document.sentences)), numeric=True),
        Cell(text="; ".join(remarks) or "–"),
    )


def methods(material: Material) -> str:
    """Return the methods paragraph, ready to paste into a paper."""
    versions = Counter(profile.provenance.version for profile in material.profiles)
    provenance = material.profiles[0].provenance
    text = (
        f"We measured {extent(material.comparison, 'news article')} "
        f"with framing {listed(versions)}. The text was segmented into zones, paragraphs and sentences; headline, "
        "standfirst and body were measured. Attributions (source, cue, content; Pareti 2015; Newell et al. 2018) and "
        "quotations assign every stretch of text to a voice: the outlet’s own, a source paraphrased, or quoted. "
        "Evaluative words (appraisal theory; Martin & White 2005) were found with the lexicons "
        f"{listed(provenance.lexicons)} and counted by voice. {_frame_model(material)}"
        "Measures of several articles are ratios of sums. "
    )
    if material.comparison.descriptive:
        return text + "With so few articles per outlet all comparisons are descriptive."
    return text + (
        f"Intervals are 95 % percentile bootstrap intervals over {material.comparison.by}s "
        f"({material.comparison.resamples:,} resamples, seed {material.comparison.seed}; Efron & "
        "Tibshirani 1993); differences were tested by permutation with "
        "false discovery rate control (Benjamini & Hochberg 1995)."
    )


def _frame_model(material: Material) -> str:
    if not (model := told_by(material)):
        return ""
    return f"Frames were also told by the frame model {model}; it was not scored on these articles. "


def _provenance(material: Material) -> Disclosure:
    provenance = material.profiles[0].provenance
    rows = [("Package", f"framing {provenance.version}")]
    rows += [("Extractor", step) for step in provenance.extractors]
    rows += [("Lexicon", identity) for identity in provenance.lexicons]
    rows += [("Frame model", model) for model in provenance.models]
    rows.append(("Resampling", f"{material.comparison.resamples:,} draws, seed {material.comparison.seed}"))
    table = Table(
        caption="What made the numbers",
        head=("Part", "With its parameters"),
        rows=tuple((Cell(text=part), Cell(text=text)) for part, text in rows),
        note="A lexicon is given as name@version+hash of its content.",
    )
    return Disclosure(summary="Versions, parameters and lexicon hashes", blocks=(table,))
