"""`python -m briefing deck -o FILE [--memo ID] [--slides …] [--handling LINE] [--force]`: write the briefing as slides.

Exit code 0: written; 2: it cannot be, and nothing was.
"""

from briefing.commands import writing


def run(arguments: list[str]) -> int:
    """Write the deck."""
    parser = writing.telling("deck", __doc__ or "", "the PPTX file to write")
    parser.add_argument("--handling", default="", help="a line of your own at the top and the bottom of each slide")
    options = parser.parse_args(arguments)
    from briefing.deck.build import deck  # python-pptx takes a while to load

    return writing.write("deck", options, lambda memo, slides: deck(memo, slides, options.handling))
