"""Evidence: the memo as a document, and what rests on each of its sentences."""

from briefing.web.pages.charts_common import charts

charts("evidence")
