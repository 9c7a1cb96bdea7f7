"""Text into XML and back. The standard library's own helper brings the whole of urllib and ssl with it."""

from __future__ import annotations


def escaped(text: str) -> str:
    """Text for between tags.

    >>> escaped("a < b & c")
    'a &lt; b &amp; c'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(text: str) -> str:
    """Text as an attribute with its quotation marks; line ends and tabs stay what they are.

    >>> quoted('say "no"')
    '"say &quot;no&quot;"'
    """
    kept = escaped(text).replace('"', "&quot;")
    return '"' + kept.replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;") + '"'


def unescaped(text: str) -> str:
    """What was escaped, as it was; no other entity is expanded.

    >>> unescaped("a &lt; b &amp;lt; c &bomb;")
    'a < b &lt; c &bomb;'
    """
    plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&apos;", "'")
    return plain.replace("&amp;", "&")  # last: "&amp;lt;" was written for "&lt;"
