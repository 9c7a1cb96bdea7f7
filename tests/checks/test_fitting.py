"""A chart that cannot draw a claim is a problem of the dataset, with its line."""

import pytest

from extract.checks import verify
from extract.loading import store
from tests.spoiling import copy

CHARTS = """
  - id: spoilt
    kind: {kind}
    page: resources
    title: Spoilt
    subtitle: Spoilt
    claims: [{claims}]
"""


def problems(tmp_path, kind: str, claims: str) -> list[str]:
    spoilt = copy(tmp_path)
    path = spoilt.folder / "charts.yaml"
    path.write_text(path.read_text("utf-8").rstrip("\n") + CHARTS.format(kind=kind, claims=claims), "utf-8")
    return [problem.what for problem in verify.check(store.load(spoilt.folder)) if problem.code == "fitting"]


@pytest.mark.parametrize(
    ("kind", "claims", "what"),
    [
        ("share_scale", "arrests", ["arrests is no share"]),
        ("change", "arrests", ["arrests is neither up nor down from another claim"]),
        ("change", "arrests, police-all", ["arrests is neither up nor down from another claim",
                                           "police-all is neither up nor down from another claim"]),
        ("intervals", "arrests", []),
        ("tile", "arrests", []),
    ],
)  # fmt: skip
def test_a_kind_is_held_to_what_it_can_draw(tmp_path, kind: str, claims: str, what: list[str]):
    assert problems(tmp_path, kind, claims) == what
