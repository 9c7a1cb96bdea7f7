"""Timeline: its charts, with choices by theme, speaker and kind of statement."""

from briefing.pages.shared import charts

charts("timeline")
