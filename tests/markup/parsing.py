"""Read markup back as a browser would: elements with their attributes and the text they show."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input", "col", "path", "rect", "circle", "stop"}


@dataclass
class Element:
    """One element; `text` is all text inside it, in order."""

    tag: str
    attributes: dict[str, str | None]
    inside: list[Element] = field(default_factory=list)
    text: str = ""

    def all(self, tag: str = "", class_: str = "") -> list[Element]:
        """Elements inside it of a kind, in order."""
        found = [one for child in self.inside for one in (child, *child.all())]
        return [
            one
            for one in found
            if (not tag or one.tag == tag) and (not class_ or class_ in (one.attributes.get("class") or "").split())
        ]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        one = Element(tag, dict(attrs))
        self.open[-1].inside.append(one)
        if tag not in VOID:
            self.open.append(one)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
            self.open.pop()

    def handle_data(self, data: str) -> None:
        for one in self.open:
            one.text += data


def parse(markup: str) -> Element:
    """Markup as a tree. Fails where an element is not closed."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    assert len(reader.open) == 1, [one.tag for one in reader.open]
    return reader.open[0]
