"""The briefing as a handout (PDF, A4), set by Typst: charts as vectors, tables, quotes and sources, tagged."""
