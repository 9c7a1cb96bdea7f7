"""Words of a curator, or of a memo, who mean harm: a battery of them, and a dataset whose every text is one of it.

`verify` finds nothing wrong with that dataset: a text may be anything, so it must come out as text, everywhere.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.hard.breaking import instead, leaves

BATTERY = (
    "<script>window.harmed=1</script><img src=x onerror=window.harmed=1>",
    "</title></style></textarea><svg onload=window.harmed=1><b id=harm>",
    "\"><a id=harm href=javascript:window.harmed=1>x</a>' onfocus=window.harmed=1 autofocus='",
    "**bold** [x](javascript:window.harmed=1) ![x](https://elsewhere.example/x.png) `code` :red[x] # h",
    "$$\\frac{x}{y}$$ \\(x\\) $\\href{javascript:window.harmed=1}{x}$ %{customdata} &lt;i&gt; &#x3c;i&#x3e;",
    "<![CDATA[<b>]]> <!ENTITY x SYSTEM 'file:///etc/passwd'> ]]> <foreignObject><iframe src=//elsewhere.example>",
    "data:text/html,<script>window.harmed=1</script> javascript:window.harmed=1 //elsewhere.example/x",
    '{{7*7}} ${7*7} <%= 7*7 %> =HYPERLINK("https://elsewhere.example") @SUM(1) +1 -1',
    "👩‍👩‍👧‍👦‍👩‍👩‍👧‍👦 Z̷̡̛a̴͇͝l̵̠̄g̶̣̈o̷͉̚ \u200d\u200d\u200b\u00ad עברית العربية",
    "W" * 380,
)
# All that an address can say, and some that it cannot.
PARAMETERS = (
    *("memo", "theme", "speaker", "fact", "unit", "explore", "compare", "claim", "find", "table", "page"),
    *("mark", "id", "slide", "slides", "chart"),
    *("as", "size", "format", "style", "code", "embed_options", "__proto__", "constructor"),
)
# Fields that hold any words, in whatever file and model; a test holds the list against data/schema.json.
FREE = (
    *("label", "title", "kind", "publisher", "place", "licence", "name", "role", "side", "note", "notes", "subtitle"),
    *("reason", "by", "part", "bottom_line", "message", "points", "themes"),
)
# Words that are held against the memo, the calendar or other entries: harm comes into them through the memo itself.
HELD = ("exact", "wording", "words", "prefix", "suffix", "unit", "edtf", "date", "of")
ONLY = {"kind": ("memo",), "place": ("memo", "claims", "events", "assessments")}


def spoilt(folder: Path) -> None:
    """Every free text of a memo's folder becomes one of the battery, by turns; so do lines of the memo, and quotes."""
    for name in ("memo.yaml", "context.yaml", "charts.yaml", "briefing.yaml"):
        text = (folder / name).read_text("utf-8")
        found = [node for path, node in leaves(text) if free(path)]
        for turn, node in reversed([*enumerate(found)]):
            words = safe(BATTERY[turn % len(BATTERY)])[: 230 if name == "briefing.yaml" else 390]
            text = instead(text, node, quoted(words))
        (folder / name).write_text(text, "utf-8")
    _into_the_memo(folder)


def _into_the_memo(folder: Path) -> None:
    raw = (folder / "memo.txt").read_bytes()
    new = raw + "".join(f"\n{safe(words)}\n" for words in BATTERY).encode()
    (folder / "memo.txt").write_bytes(new)
    text = (folder / "memo.yaml").read_text("utf-8")
    text = text.replace(hashlib.sha256(raw).hexdigest(), hashlib.sha256(new).hexdigest())
    theme = next(path[1] for path, _ in leaves(text) if path[0] == "themes")
    for kind, more in (
        ("claims", "quantity: {{unstated: true, unit: {words}, wording: {words}}}"),
        ("assessments", "direction: none"),
    ):
        entries = "".join(
            f"  - id: harm-{kind}-{turn}\n    label: {quoted(safe(words)[:390])}\n    theme: {theme}\n"
            f"    said_by: {{how: not_stated}}\n    {more.format(words=quoted(safe(words)))}\n"
            f"    quote: {{exact: {quoted(safe(words))}}}\n"
            for turn, words in enumerate(BATTERY)
        )
        assert text.count(f"\n{kind}:\n") == 1
        text = text.replace(f"\n{kind}:\n", f"\n{kind}:\n{entries}")
    (folder / "memo.yaml").write_text(text, "utf-8")


def free(path: tuple[str | int, ...]) -> bool:
    """Whether any words may stand at this place of a file."""
    names = [one for one in path if isinstance(one, str)]
    last = names[0] if names[0] == "themes" else names[-1]
    return last in FREE and names[0] in ONLY.get(last, (names[0],))


def safe(words: str) -> str:
    """Amounts and braces mean something in prose, and verify refuses them there: the rest of the battery stays."""
    return "".join("x" if one in "{}0123456789" else one for one in words)


def quoted(words: str) -> str:
    """Words as YAML."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
