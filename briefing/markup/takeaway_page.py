"""The Take away page: every form of the briefing with what it is good for, its size, and the command that makes it."""

from __future__ import annotations

from briefing.markup.html import Html, el, hidden
from briefing.markup.links import Links
from briefing.takeaway import FORMS, Form


def heading(links: Links) -> Html:
    """What is here."""
    count = len(links.view.slides)
    part = f" Slides as chosen on the page Present: {count}." if count else ""
    return el(
        "div",
        el("h1", "Take away"),
        el("p", f"Whatever leaves, its hedges, sentences and sources leave with it.{part}", class_="lead"),
        el("p", el("a", "Choose slides", href=links.to("present", links.view)), class_="acts") if count else None,
    )


def forms(links: Links) -> Html:
    """One panel for all: a line of the user's own, then the forms. Sizes come in while the page is read."""
    return el(
        "section",
        el(
            "p",
            el("label", "Handling line for slides and handout, if you need one", for_="handling"),
            " ",
            el("input", id="handling", type="text", maxlength=120, data_handling=True, autocomplete="off"),
            class_="handling",
        ),
        el("ul", [_form(name, form) for name, form in FORMS.items()], class_="forms", data_weigh=True),
        el("p", class_="told", role="status"),
        el("progress", value=0, max=1, hidden=True, aria_label="Charts made"),
        class_="share every",
    )


def _form(name: str, form: Form) -> Html:
    face = el("span", "Download", hidden(f" {form.label}"))
    return el(
        "li",
        el("h2", form.label, id=f"form-{name}"),
        el("p", f"Good {form.good_for}."),
        el("p", el("code", f"python -m briefing {form.command}"), class_="command"),
        el("p", "…", class_="size", data_size_of=name),
        el("button", face, class_="act", type="button", data_take=name, data_chart=""),
    )
