"""`python -m briefing html -o FILE [--memo ID] [--slides …] [--light] [--force]`: the briefing as one HTML file.

Exit code 0: written; 2: it cannot be, and nothing was.
"""

from briefing.commands import writing


def run(arguments: list[str]) -> int:
    """Write the file."""
    parser = writing.telling("html", __doc__ or "", "the HTML file to write")
    parser.add_argument("--light", action="store_true", help="without Plotly: a small file, still with every sentence")
    options = parser.parse_args(arguments)
    from briefing.page_html import page

    return writing.write("html", options, lambda memo, slides: page(memo, slides, options.light))
