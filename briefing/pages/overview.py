"""Overview: the memo in a minute."""

from briefing import session
from briefing.markup import frame
from briefing.markup.bodies import body

here = session.arrive("overview")
session.show(here, body(here.links), frame.footer(here.links))
