"""Pieces in columns."""

from briefing.charts.columns import Piece, columns


def band(name: str, count: int) -> list[Piece[int]]:
    return [Piece(name, None, 2.0), *(Piece(name, n, 1.0) for n in range(count))]


def test_one_column_holds_all_in_order():
    pieces = band("a", 2) + band("b", 1)
    assert columns(pieces, 1) == [pieces]


def test_a_band_cut_in_two_is_headed_again():
    _left, right = columns(band("a", 6), 2)
    assert (right[0].heading, right[0].item) == ("a, continued", None)


def test_no_heading_ends_a_column():
    for column in columns(band("a", 3) + band("b", 3) + band("c", 3), 3):
        assert column[-1].item is not None


def test_no_piece_is_lost():
    filled = columns(band("a", 9) + band("b", 5), 4)
    assert sum(piece.item is not None for column in filled for piece in column) == 14
    assert len(filled) <= 4
