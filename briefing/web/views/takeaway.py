"""The Take away page: every form of the briefing with what it is good for, its size, and the command that makes it."""

from __future__ import annotations

from briefing.export.formats import EXPORTS
from briefing.html.environment import Template

_TAKEAWAY = Template("takeaway", EXPORTS=EXPORTS)
heading, forms = _TAKEAWAY.heading, _TAKEAWAY.forms
