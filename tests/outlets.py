"""Two articles of two outlets on one bridge."""

from __future__ import annotations

from framing import Article

WIRE = Article(
    text=(
        "Council keeps the bridge shut\n\n“The bridge is safe,” Mayor Ada Brunt said on Monday. According to state "
        "media, the engineers claimed that the repairs were finished.\n\nResidents say the road is expected to "
        "reopen in June. The French government declined to comment."
    ),
    title="Council keeps the bridge shut", outlet="Wire", date="2024-05-01", url="https://wire.example/bridge",
    origin="wire.txt",
)  # fmt: skip
TABLOID = Article(
    text=(
        "Bridge fiasco\n\nThe shameless regime in the town hall sold us a disgraceful lie. “It is a scandal,” an "
        "insider fumed. The heroic workers were betrayed."
    ),
    title="Bridge fiasco", outlet="Tabloid", date="2024-05-02", origin="tabloid.txt",
    marks=("decoded as windows-1252",),
)  # fmt: skip
