"""`python -m briefing pdf -o FILE [--memo ID] [--slides …] [--handling LINE] [--force]`: the briefing as a handout.

Exit code 0: written; 2: it cannot be, and nothing was.
"""

from briefing.commands import writing


def run(arguments: list[str]) -> int:
    """Write the PDF."""
    parser = writing.telling("pdf", __doc__ or "", "the PDF file to write")
    parser.add_argument("--handling", default="", help="a line of your own at the top and the bottom of each page")
    options = parser.parse_args(arguments)
    from briefing.handout.build import handout

    return writing.write("pdf", options, lambda memo, slides: handout(memo, slides, options.handling))
