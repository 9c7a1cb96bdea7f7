"""How to read the marks: of a chart, each beside what it means; of a memo, by kind with how many there are."""

from __future__ import annotations

from briefing.html.environment import Template

ONE_AND_MANY = {
    "claim": ("figure", "figures"),
    "event": ("event", "events"),
    "assessment": ("judgement", "judgements"),
    "redaction": ("withheld place", "withheld places"),
}
_LEGEND = Template("legend", ONE_AND_MANY=ONE_AND_MANY)
legend, swatches = _LEGEND.legend, _LEGEND.swatches
