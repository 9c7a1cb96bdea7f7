"""Read markup back as a browser would: elements with their attributes and the text they show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input", "col", "path", "rect", "circle", "stop"}


@dataclass
class Element:
    """One element; its text is all text inside it, in order: a stretch of the words of the whole."""

    tag: str
    attributes: dict[str, str | None]
    words: list[str]
    start: int
    end: int
    inside: list[Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text inside it, in order."""
        return "".join(self.words[self.start : self.end])

    def all(self, tag: str = "", class_: str = "") -> list[Element]:
        """Elements inside it of a kind, in order."""
        return [
            one
            for one in self._below()
            if (not tag or one.tag == tag) and (not class_ or class_ in (one.attributes.get("class") or "").split())
        ]

    def _below(self) -> Iterator[Element]:
        for child in self.inside:
            yield child
            yield from child._below()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.open = [self.element("", {})]

    def element(self, tag: str, attributes: dict[str, str | None]) -> Element:
        return Element(tag, attributes, self.words, len(self.words), len(self.words))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        one = self.element(tag, dict(attrs))
        self.open[-1].inside.append(one)
        if tag not in VOID:
            self.open.append(one)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
            self.open.pop().end = len(self.words)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def parse(markup: str) -> Element:
    """Markup as a tree. Fails where an element is not closed."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    assert len(reader.open) == 1, [one.tag for one in reader.open]
    reader.open[0].end = len(reader.words)
    return reader.open[0]
