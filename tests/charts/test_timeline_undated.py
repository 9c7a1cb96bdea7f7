"""What the memo does not date, and the links to what the record does."""

from briefing.scene.scene import Line
from tests.charts import making
from tests.charts.making import ours


def test_quetta_is_probably_the_mosque_by_a_dotted_link_that_says_so():
    link = next(g for g in ours("timeline").groups if g.statement == "inference" and isinstance(g.marks[0], Line))
    assert link.marks[0].dash == "dotted"
    words = making.words_of(making.group_of(ours("timeline"), "quetta-probably"))
    assert words.startswith("probably “Attack on a mosque, Quetta”, 36 to 48 killed as reported")
