"""Evidence: the memo as a document, and what rests on each of its sentences."""

from briefing import session
from briefing.markup import frame
from briefing.markup.bodies import body

here = session.arrive("evidence")
session.show(here, body(here.links), frame.footer(here.links))
