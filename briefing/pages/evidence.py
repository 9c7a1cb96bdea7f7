"""Evidence: the memo as a document, and what rests on each of its sentences."""

from briefing import session
from briefing.markup import evidence_page, frame

here = session.arrive("evidence")
links = here.links
session.show(
    here,
    frame.page(links, evidence_page.heading(links), *evidence_page.map_of(links), evidence_page.document(links)),
    frame.footer(links),
)
