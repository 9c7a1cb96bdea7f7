"""Resources: its charts, with choices by theme, speaker and kind of statement."""

from briefing.web.pages.charts_common import charts

charts("resources")
