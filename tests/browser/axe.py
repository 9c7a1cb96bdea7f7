"""Ask axe-core what on a page keeps people out.

The script comes out of the axe-playwright-python wheel and is put into the page as text: axe asks no host for anything.
"""

from dataclasses import dataclass
from importlib.resources import files

from playwright.sync_api import Page

SCRIPT = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
GRAVE = ("serious", "critical")


@dataclass(frozen=True)
class Finding:
    """One element that breaks one rule."""

    rule: str
    impact: str
    html: str
    message: str

    def __str__(self) -> str:
        return f"{self.impact} {self.rule}: {self.message}\n    {self.html}"


@dataclass(frozen=True)
class Framework:
    """A finding that is Streamlit's own: the rule, words of its element, and why it is not ours to mend."""

    rule: str
    words: str
    reason: str


# Both come with sections in st.navigation; a navigation without sections has neither.
FRAMEWORK = (
    Framework("list", '<ul data-testid="stSidebarNavItems"', "st.navigation wraps each item of its <ul> in a <div>"),
    Framework("listitem", '<li class="st-emotion-cache-', "the same: that <div> stands between the <ul> and its <li>"),
)


def axe(page: Page) -> list[Finding]:
    """Return the serious and critical findings on the page as it stands, without the framework's own.

    >>> assert not (found := axe(page)), "\\n".join(map(str, found))
    """
    return [each for each in everything(page) if each.impact in GRAVE and not is_framework(each)]


def everything(page: Page) -> list[Finding]:
    """Return all findings, minor ones and the framework's included."""
    page.evaluate(SCRIPT)
    result = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [
        Finding(rule["id"], rule["impact"] or "", node["html"][:300], node["failureSummary"].replace("\n", " "))
        for rule in result["violations"]
        for node in rule["nodes"]
    ]


def is_framework(finding: Finding) -> bool:
    """Tell whether a finding is on the framework's list."""
    return any(finding.rule == own.rule and own.words in finding.html for own in FRAMEWORK)
