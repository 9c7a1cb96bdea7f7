"""timeline."""

from briefing import session
from briefing.markup import frame

here = session.arrive("timeline")
session.show(frame.page(here.links), frame.footer(here.links))
