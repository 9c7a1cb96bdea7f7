"""Build HTML from Python, so that no text can become markup.

Whatever is not `Html` already is text and gets escaped: the dataset and the address are written by others.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Union

from extract.characters import visible

_VOID = frozenset({"br", "hr", "img", "input", "col"})
Child = Union["Html", str, None, Iterable["Child"]]
Attribute = str | int | float | bool | None


class Html(str):
    """Text that is markup already. Only this package makes it."""

    __slots__ = ()


def text(words: object) -> Html:
    """Words as markup that shows these very words; what cannot be shown, or would turn them round, as U+FFFD."""
    return Html(escape(visible(str(words)), quote=True))


def el(tag: str, *children: Child, **attributes: Attribute) -> Html:
    """One element. `class_` and `for_` lose their underscore, others become hyphens; False and None are left out.

    >>> el("a", "a < b", href="evidence?claim=x", data_entry="x")
    '<a href="evidence?claim=x" data-entry="x">a &lt; b</a>'
    """
    opening = f"<{tag}{''.join(_attribute(name, value) for name, value in attributes.items())}>"
    return Html(opening) if tag in _VOID else Html(f"{opening}{join(children)}</{tag}>")


def join(children: Child, between: str = "") -> Html:
    """Children one after the other, `between` (text, escaped) set between them; None is nothing."""
    if children is None:
        return Html("")
    if isinstance(children, Html):
        return children
    if isinstance(children, str):
        return text(children)
    return Html(text(between).join(part for part in map(join, children) if part))


def classes(*names: str | bool | None) -> str | None:
    """A class attribute from those names that hold."""
    return " ".join(name for name in names if isinstance(name, str) and name) or None


def hidden(words: str) -> Html:
    """Words for a screen reader alone."""
    return el("span", words, class_="sr")


def _attribute(name: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{text(value)}"'
