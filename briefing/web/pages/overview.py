"""Overview: the memo in a minute."""

from briefing.web.pages.charts_common import charts

charts("overview")
