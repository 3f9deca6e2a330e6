"""Who speaks in ordinary news, where rules for rarer wordings must keep away."""

from __future__ import annotations

import pytest
from marked import speakers


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The union met the company on Monday, and [it] said talks would go on.", ""),
        ("Residents complained to the council, and [it] said it would act.", "government"),
        ("At a hall with Senator Ana Prado, [a woman] said her insulin was dear.", "citizen"),
        ("When Senator Ana Prado arrived, [a man] said the road was closed.", "citizen"),
        ("[Ukrainians] reject the plan, according to a poll.", "citizen"),
        ("“It is over,” Prime Minister Li Wen said. [The lawyer] added that his client was innocent.", "security"),
        ("“Rents will fall,” Housing Minister Karl Weber said. [The 19-year-old activist] said no.", "civil_society"),
        ("[The county] voted 4-1 to fire the sheriff and said he had lied.", "government"),
        ("[California], leaning on federal aid, said the fires were out.", "government"),
        ("[California], leaning Democratic, said no to the plan.", "citizen"),
        ("[Conservative critics] said the film was dull.", "unnamed"),
        ("[Those who worked on the report] said it was altered.", "unnamed"),
        ("Some 20 ministers and 400 residents came; [12] said the plan was bad.", "citizen"),
        ("The airline apologised. [It] said a lot of flights were late.", "business"),
        ("[Imran Khan, 71, a former cricketer,] said he would fight.", "government"),
        ("[Lawyers for Fair Trade Corp] said the suit was baseless.", "security"),
        ("[The Metropolitan Opera] said it would cut jobs.", "civil_society"),
        ("[Students of government schools] said they were beaten.", "citizen"),
        ("The party published a plan. [It] wants to build 400,000 homes.", "party"),
        ("Rebels fought troops. [The Patriotic Front] said it would stand.", "civil_society"),
        ("[Moscow - based analyst Ivan Petrov] said so.", "expert"),
    ],
)
def test_ordinary_news(text: str, kind: str) -> None:
    """Subjects go on, strangers stay strangers, boards vote by numbers, and peoples are asked."""
    assert speakers(text)[-1].kind == kind
