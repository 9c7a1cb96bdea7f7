"""How far a long work is."""

import io

from briefing.commands.snapshot import Progress


class Terminal(io.StringIO):
    """Says that a person looks at it."""

    def isatty(self) -> bool:
        return True


def test_on_a_terminal_one_line_fills_up_and_ends_when_all_is_done():
    out = Terminal()
    progress = Progress(out)
    progress(0, 4, "arrests.png")
    progress(3, 4, "timeline.csv")
    progress(4, 4, "done")
    drawn = out.getvalue().split("\r\x1b[K")[1:]
    assert drawn == [
        "░" * 24 + " 0/4 arrests.png",
        "█" * 18 + "░" * 6 + " 3/4 timeline.csv",
        "█" * 24 + " 4/4 done\n",
    ]


def test_elsewhere_it_is_a_line_a_file_without_any_control_sign():
    out = io.StringIO()
    progress = Progress(out)
    progress(0, 2, "arrests.png")
    progress(2, 2, "done")
    assert out.getvalue() == "0/2 arrests.png\n2/2 done\n"


def test_nothing_to_do_is_done_at_once():
    out = Terminal()
    Progress(out)(0, 0, "done")
    assert out.getvalue().endswith(" 0/0 done\n")
