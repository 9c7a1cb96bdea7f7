"""assessments."""

from briefing import session
from briefing.markup import frame

here = session.arrive("assessments")
session.show(frame.page(here.links), frame.footer(here.links))
