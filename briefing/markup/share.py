"""Under every chart, folded: take it away as a picture, a table, words or a link. What is made is what is seen.

The buttons say what is wanted; the script asks for it without moving the page: see js/share.js.
"""

from __future__ import annotations

from briefing import viewcode
from briefing.markup import cite
from briefing.markup.html import Html, el, hidden
from briefing.markup.links import Links
from briefing.presets import PRESETS
from briefing.snapshot import kept

SIZES = {"seen": "As seen", **{name: one.label for name, one in PRESETS.items() if name not in ("seen", "phone")}}
PICTURES = {"png": "PNG", "svg": "SVG", "pdf": "PDF"}


def code(links: Links, chart: str) -> str:
    """The short id of a chart as it is seen here."""
    return viewcode.code(links.memo, chart, kept(links.view))


def share(links: Links, chart: str, title: str, alt: str) -> Html:
    """The whole panel."""
    href = embedded(links, chart)
    options = [el("option", words, value=name) for name, words in SIZES.items()]
    size = el("label", "Size ", el("select", options, data_size=True, id=f"{chart}-size"))
    return el(
        "details",
        el("summary", "Share", hidden(f": {title}")),
        el(
            "div",
            el("div", size, [take(chart, form, face, title) for form, face in PICTURES.items()], class_="row"),
            el(
                "div",
                take(chart, "csv", "Table as CSV", title),
                take(chart, "copy", "Copy picture", title),
                cite.copy_button(cite.LINK, f"{links.here()}#{chart}", f"Copy the link to: {title}", "Copy link"),
                cite.copy_button(alt, "", f"Copy the description of: {title}", "Copy alt text"),
                cite.copy_button(embedding(title), href, f"Copy HTML to embed: {title}", "Copy embed"),
                class_="row",
            ),
            el("p", class_="told", role="status"),
            el(
                "p",
                "Each file carries its title, hedges, sentence, source and a record of what it rests on. ",
                el("a", "Check one", href=links.to("check")),
                f", or type the short id printed on it: {code(links, chart)}",
                class_="who",
            ),
            class_="sharing",
        ),
        class_="share",
        id=f"{chart}-share",
    )


def take(chart: str, form: str, face: str, title: str) -> Html:
    """A button that asks for one file."""
    return el(
        "button",
        el("span", face),
        class_="act",
        type="button",
        data_take=form,
        data_chart=chart,
        aria_label=f"{face}: {title}",
        hidden=form == "copy",
    )


def all_charts() -> Html:
    """One zip of all charts, with how far it is."""
    return el(
        "section",
        el("h2", "All charts"),
        el("p", "Every chart as PNG, SVG and CSV, with a README and how to cite it, in one zip."),
        el(
            "p",
            el(
                "button", el("span", "Download all charts"), class_="act", type="button", data_take="zip", data_chart=""
            ),
            class_="acts",
        ),
        el("p", class_="told", role="status"),
        el("progress", value=0, max=1, hidden=True, aria_label="Charts made"),
        class_="share every",
    )


def embedded(links: Links, chart: str) -> str:
    """The address at which the chart stands alone, for a frame of 640 × 480."""
    here = links.here()
    return f"{here}{'&' if '?' in here else '?'}chart={chart}&embed=true"


def embedding(title: str) -> str:
    """The HTML to paste; the script puts the full address in the place of {link}."""
    safe = title.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return f'<iframe src="{cite.LINK}" width="640" height="480" title="{safe}" style="border:0"></iframe>'
