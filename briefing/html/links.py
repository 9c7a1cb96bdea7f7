"""Every address on a page: real, relative ones, so that they also open in a new tab."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from briefing.dataset.defaults import charts_of
from briefing.dataset.view import View, to_url
from extract.loading.store import Memo

PAGES = {
    "overview": "Overview",
    "resources": "Resources",
    "timeline": "Timeline",
    "assessments": "Assessments",
    "evidence": "Evidence",
    "data": "Data",
    "present": "Present",
    "takeaway": "Take away",
    "curate": "Curate",
    "check": "Check",
}


@dataclass(frozen=True)
class Links:
    """Makes addresses from where the reader stands.

    page    the page they are on         view  what they chose there
    several True where there is more than one memo, so that an address has to name its own
    """

    memo: Memo = field(compare=False)  # its digest stands for it, so that what is made from links can be cached
    page: str = "overview"
    view: View = field(default_factory=View)
    several: bool = False
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "digest", self.memo.digest)

    def to(self, page: str, view: View | None = None) -> str:
        """A page with a view; without one, as a newcomer would see it."""
        path = "./" if page == "overview" else page
        return to_url(path, view or View(), self.memo.id if self.several else "")

    def sentence(self, entry: str) -> str:
        """Where an entry's words stand, lit.

        What the public record or the curator adds has no words in the memo: it leads to the memo's statement
        that it is about, or, about none, to its row in the data.
        """
        outside = self.memo.context
        if entry not in self.memo.spans:
            about = {one.id: one.event for one in outside.events if one.event}
            about |= {one.context: one.claim for one in outside.inferences if one.context not in about}
            about |= {one.id: one.claim for one in outside.inferences}
            if about.get(entry) not in self.memo.spans:
                table = "inferences" if entry in {one.id for one in outside.inferences} else "context"
                return self.to("data", View(table=table, find=entry))
            entry = about[entry]
        return self.to("evidence", View(claim=entry))

    def chart(self, chart: str) -> str:
        """Where a chart stands in full: "resources#force-allocation"."""
        page = next((one.page for one in charts_of(self.memo) if one.id == chart), "overview")
        return f"{self.to(page)}#{chart}"

    def here(self, **changes: object) -> str:
        """This page with some choices changed."""
        return self.to(self.page, replace(self.view, **changes))  # type: ignore[arg-type]
