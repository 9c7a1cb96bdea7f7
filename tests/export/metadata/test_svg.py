"""The record in an SVG, and the digest of all the rest."""

import pytest

from briefing.export.metadata import svg
from extract.problem import Spoilt

BARE = '<svg xmlns="http://www.w3.org/2000/svg" width="3"><title>A &lt; B</title><path d="M1 2"/></svg>'


def test_a_record_is_found_where_it_was_put_and_leaves_the_digest_alone():
    carried = svg.embed(BARE, '{"quote":"a < b & \\"c\\""}')
    assert svg.extract(carried) == '{"quote":"a < b & \\"c\\""}'
    assert svg.digest(carried) == svg.text_digest(BARE)
    assert svg.extract(BARE.encode()) is None


def test_one_coordinate_changes_the_digest_and_line_ends_do_not():
    carried = svg.embed(BARE.replace("><", ">\n<"), "{}")
    assert svg.digest(carried.replace(b"M1 2", b"M1 3")) != svg.digest(carried)
    assert svg.digest(carried.replace(b"\n", b"\r\n") + b"\n") == svg.digest(carried)


def test_an_svg_cut_short_is_said_to_be():
    with pytest.raises(Spoilt, match="it is cut short after 40 bytes: an SVG ends with </svg>"):
        svg.extract(svg.embed(BARE, "{}")[:40])
