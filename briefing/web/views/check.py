"""The Check page: drop a file or type the short id, and read what became of it, each sentence one click away."""

from __future__ import annotations

from briefing.dataset.short_id import LONGEST
from briefing.dataset.view import to_url
from briefing.export.check.answer import Answer
from briefing.export.check.snapshots import WHAT_IT_IS
from briefing.html.elements import Html
from briefing.html.environment import Template
from briefing.html.links import Links

_CHECK = Template("check", LONGEST=LONGEST, WHAT_IT_IS=WHAT_IT_IS, to_url=to_url)
heading, asked, opening, refused = _CHECK.heading, _CHECK.asked, _CHECK.opening, _CHECK.refused


def answered(name: str, answer: Answer, several: bool) -> Html:
    """The answer for a file, what changed, and the sentences it rests on."""
    changed = {change.entry for change in answer.changes}
    entries = [entry for entry in answer.entries if entry.quote and (entry.id in changed or not changed)]
    links = Links(answer.memo, "check", several=several) if answer.memo else None
    return _CHECK.answered(name, answer, links, entries)
