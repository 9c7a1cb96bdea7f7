"""Markup and words: what is `Html` is markup already, all else is text, written by others, and gets escaped."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from extract.characters import visible

# Text that is markup already: what a template gives out. Only this package and the drawings make it.
Html = Markup
Child = str | None | Iterable["Child"]


def text(words: object) -> Html:
    """Words as markup that shows these very words; what cannot be shown, or would turn them round, as U+FFFD."""
    return escape(visible(str(words)))


def join(children: Child) -> Html:
    """Children one after the other; None is nothing.

    >>> join(["a < b", None, [Html("<br>")]])
    Markup('a &lt; b<br>')
    """
    if children is None:
        return Html("")
    if isinstance(children, str):
        return children if isinstance(children, Html) else text(children)
    return Html("").join(map(join, children))


def classes(*names: str | bool | None) -> str:
    """A class attribute from those names that hold."""
    return " ".join(name for name in names if isinstance(name, str) and name)
