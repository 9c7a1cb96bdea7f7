"""Every mark is reached and spoken by keyboard, its row lit; nothing is lost enlarged, still, in forced colours."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_pages import PAGES
from tests.browser.visiting import Visitor, settle

# Of everything that takes the keyboard on the page: what has no name to be spoken, and what shows no ring or outline.
WALK = """() => [...document.querySelectorAll('.hf a[href], .hf button, .hf summary, .hf input, .hf [tabindex="0"]')]
  .filter((e) => e.getClientRects().length && e.checkVisibility())
  .map((e) => {
    e.focus({ focusVisible: true, preventScroll: true });
    const hit = getComputedStyle(e.querySelector?.(':scope > .hit') ?? e), own = getComputedStyle(e);
    const ring = own.outlineStyle !== 'none' && parseFloat(own.outlineWidth) >= 2 ||
      e.matches('.mark') && hit.strokeWidth === '3px';
    const name = (e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.labels?.[0]?.textContent ||
      e.textContent || '').trim();
    return { what: e.outerHTML.slice(0, 120), reached: document.activeElement === e, ring, name };
  }).filter((one) => !one.reached || !one.ring || !one.name)"""
UNLIT = """() => [...document.querySelectorAll('.hf .chart')].flatMap((chart) => {
  chart.querySelectorAll('details').forEach((one) => { one.open = true; });
  return [...chart.querySelectorAll('.pic .mark')].filter((e) => e.getClientRects().length).filter((e) => {
    e.focus({ preventScroll: true });
    const row = chart.querySelector(`tr[data-entry="${CSS.escape(e.dataset.entry)}"]`);
    return !row || !row.classList.contains('together') || !e.getAttribute('aria-label');
  }).map((e) => chart.id + ': ' + e.dataset.entry);
})"""
CUT = """() => [...document.querySelectorAll('.hf .page *')].filter((e) => {
  if (e.closest('.sr, .scroll, .filters, .wide, .tabs') || e.matches('svg :not(text)')) return false;
  if (!e.getClientRects().length) return false;
  const box = e.getBoundingClientRect();
  return box.right > innerWidth + 1 || box.left < -1;
}).map((e) => e.outerHTML.slice(0, 120))"""


TAKES_KEYS = 'a[href], button:enabled, summary, input:enabled, select, textarea, [tabindex="0"]'
STANDING = "(all) => all.filter((e) => e.tabIndex >= 0 && e.getClientRects().length && e.checkVisibility()).length"
# What would still move for someone who asked for stillness.
MOVES = """() => [...document.querySelectorAll('.hf *')].filter((e) => {
  const s = getComputedStyle(e);
  return s.animationName !== 'none' || s.transitionDuration.split(',').some((one) => parseFloat(one) > 0.01) ||
    s.scrollBehavior === 'smooth';
}).map((e) => e.outerHTML.slice(0, 120))"""
# Marks that would vanish into the ground that the reader's system has chosen.
BLENDED = """() => [...document.querySelectorAll('.hf .pic .mark')].filter((e) => {
  if (!e.getClientRects().length) return false;
  const ground = getComputedStyle(document.body).backgroundColor;
  const drawn = [...e.querySelectorAll('path:not(.hit), text, rect')].map((one) => getComputedStyle(one));
  return drawn.length && drawn.every((s) => [s.fill, s.stroke].every((c) => c === 'none' || c === ground));
}).map((e) => e.outerHTML.slice(0, 160))"""
# Links in running text without an underline, and choices that are on without a tick, a weight or a line.
HUE_ALONE = """() => [
  ...[...document.querySelectorAll('.hf p a[href], .hf td a[href]')].filter((e) =>
    e.checkVisibility() && !e.closest('.brand, .act, .chip, .big') &&
    getComputedStyle(e).borderBottomStyle === 'none' && getComputedStyle(e).textDecorationLine === 'none'),
  ...[...document.querySelectorAll('.hf .chip')].filter((e) =>
    e.matches('.on') !== (e.getAttribute('aria-checked') === 'true')),
].map((e) => e.outerHTML.slice(0, 160))"""
SCALE = {"Jan", "April", "July", "Oct"}  # the neutral ticks of a time axis: fewer where there is less room


def words(page: Page) -> str:
    return page.locator("#content").inner_text()


def weighed(page: Page) -> None:
    """Wait for the sizes of files that the page weighs, one after the other: each renews a block of it."""
    expect(page.get_by_text("…", exact=True)).to_have_count(0)


MARKED = ("/", "/resources", "/timeline", "/assessments", "/evidence")


@pytest.mark.parametrize("path", PAGES)
def test_by_keyboard_and_in_grey(visit: Visitor, path: str):
    """Everything that takes the keyboard is reached, spoken, ringed; marks light their rows; no hue tells alone."""
    page = visit(path)
    weighed(page)
    there = page.locator(TAKES_KEYS).evaluate_all(STANDING)
    assert there > 10
    for _ in range(there + 5):
        page.keyboard.press("Tab")
        page.evaluate("document.activeElement.dataset.reached = 1")
    assert page.locator(f":is({TAKES_KEYS}):not([data-reached])").evaluate_all(STANDING) == 0
    # The browser knows by now that a keyboard is used.
    assert page.evaluate(WALK) == []
    assert (page.locator(".pic .mark:visible").count() > 0) == (path in MARKED)
    assert page.evaluate(UNLIT) == []
    for badge in page.locator(".badge:visible").all():
        assert badge.inner_text().strip()
    assert page.evaluate(HUE_ALONE) == []


@pytest.mark.parametrize("path", PAGES)
def test_enlarged_narrow_still_and_in_forced_colours(visit: Visitor, path: str):
    """At 200 and 400 percent of a window of 1280 pixels no word is lost or cut off; then without motion and colours."""
    page = visit(path)
    weighed(page)
    whole, marks = words(page), page.locator(".pic .mark:visible").count()
    for width in (640, 320):
        page.set_viewport_size({"width": width, "height": 800})
        settle(page)
        assert page.evaluate(CUT) == []
        lost = {one for one in whole.split() if one.isalpha()} - {*words(page).split()}
        assert lost <= SCALE, f"at {width} px: {lost}"
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    settle(page)
    assert words(page) == whole
    assert page.locator(".pic .mark:visible").count() == marks
    moving = "document.getAnimations().filter((one) => one.effect.target?.closest?.('.hf')).length"
    assert page.evaluate(moving) == 0
    assert page.evaluate(MOVES) == []
    assert page.evaluate(BLENDED) == []


def test_in_grey_the_kinds_of_passages_and_statements_differ_in_line_or_shape(visit: Visitor):
    page = visit("/evidence")
    look = """(all) => all.map((e) => {
      const s = getComputedStyle(e), ground = s.backgroundColor === 'rgba(0, 0, 0, 0)';
      return [s.borderBottomStyle, s.borderBottomWidth, ground, s.fontFamily].join(); })"""
    swatches = page.locator(".swatch").evaluate_all(look)
    assert len(swatches) == len({*swatches}) == 4
    page = visit("/timeline")
    look = """(all) => all.map((e) => {
      const s = getComputedStyle(e), ground = s.backgroundColor === 'rgba(0, 0, 0, 0)';
      return [s.borderStyle, s.borderRadius, s.rotate, ground].join(); })"""
    shapes = {*page.locator(".badge .shape").evaluate_all(look)}
    kinds = {*page.locator(".badge").evaluate_all("(all) => all.map((e) => e.className)")}
    assert len(kinds) == len(shapes) == 4
