"""A curator's comments outlive the page: each comes back above what it stood above, whatever was changed around it."""

import hashlib

from extract.curation import archive, yaml_comments
from extract.curation.yaml_comments import Comment
from extract.loading import yaml_file
from tests.curation.test_archive import zipped
from tests.serving import ROOT

TEXT = """\
# The head,
# of two lines.
memo:
  id: a
  title: "Not # a comment"   # beside the title
claims:
  # above arrests: #1
  - id: arrests
    label: it's # not one's
    note: |
      A block
      # is no comment
    # above the quantity
    quantity: {more_than: 500}   # beside the quantity
  - id: boats#2
    label: Boats
# at the end
"""


def found(text: str) -> list[Comment]:
    return yaml_comments.found(text, yaml_file.parse(text.encode(), "a.yaml").node)


def test_every_comment_is_found_with_what_it_stands_above_and_nothing_else_is_taken_for_one():
    assert found(TEXT) == [
        ("# The head,", ("memo",)),
        ("# of two lines.", ("memo",)),
        ("# beside the title", ("memo", "title")),
        ("# above arrests: #1", ("claims", "id=arrests")),
        ("# not one's", ("claims", "id=arrests", "label")),
        ("# above the quantity", ("claims", "id=arrests", "quantity")),
        ("# beside the quantity", ("claims", "id=arrests", "quantity", "more_than")),
        ("# at the end", ()),
    ]


def test_each_is_written_above_its_own_again_and_one_whose_own_is_gone_above_what_held_it():
    text = "memo:\n  id: a\n  title: T\nclaims:\n- id: boats\n- id: arrests\n  quantity: {more_than: 500}\n"
    wanted = [
        Comment("# head", ("memo",)),
        Comment("# title", ("memo", "title")),
        Comment("# arrests", ("claims", "id=arrests")),
        Comment("# quantity", ("claims", "id=arrests", "quantity", "more_than")),
        Comment("# gone", ("claims", "id=gone", "label")),
        Comment("# no such section", ("events", "id=gone")),
        Comment("# end", ()),
    ]
    assert yaml_comments.written(text, wanted) == (
        "# head\n# no such section\nmemo:\n  id: a\n  # title\n  title: T\n"
        "# gone\nclaims:\n- id: boats\n# arrests\n- id: arrests\n  # quantity\n  quantity: {more_than: 500}\n# end\n"
    )


def test_no_comment_of_our_own_curated_file_is_lost_on_its_way_through_the_page():
    folder = ROOT / "data/haider-2003-10-20"
    files = {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in (".yaml", ".txt")}
    before = files["memo.yaml"].decode()
    desk = archive.from_zip(zipped(files), "a.zip")
    entry = desk.section("claim")[0]["id"]
    desk.correct(entry, desk.fields(entry) | {"label": "Another label"})
    after = archive.to_zip(desk)
    again = archive.from_zip(after, "b.zip")
    assert again.comments == desk.comments
    assert {one.words for one in found(before)} == {one.words for one in again.comments or []}
    assert len(again.comments or []) == before.count("\n#") + before.count(" # ") + before.startswith("#")
    assert hashlib.sha256(archive.to_zip(again)).digest() == hashlib.sha256(after).digest()


def test_a_draft_of_our_own_keeps_its_opening_and_is_not_scanned_twice():
    text = "# Drafted.\n# Decide.\nmemo:\n  id: a\n"
    assert found(text) == [("# Drafted.", ("memo",)), ("# Decide.", ("memo",))]
    assert yaml_comments.written("memo:\n  id: a\n", found(text)) == text
