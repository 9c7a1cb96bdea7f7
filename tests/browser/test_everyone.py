"""Every mark is reached and spoken by keyboard, its row lit; nothing is lost enlarged, still, in forced colours."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.test_pages import PAGES
from tests.browser.visiting import Visitor

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


SCALE = {"Jan", "April", "July", "Oct"}  # the neutral ticks of a time axis: fewer where there is less room


def words(page: Page) -> str:
    return page.locator("#content").inner_text()


@pytest.mark.parametrize("path", PAGES)
def test_everything_that_takes_the_keyboard_has_a_name_and_a_visible_ring(visit: Visitor, path: str):
    page = visit(path)
    page.keyboard.press("Tab")  # from here on the browser knows that a keyboard is used
    assert page.evaluate(WALK) == []


@pytest.mark.parametrize("path", ["/resources", "/timeline", "/assessments"])
def test_every_mark_is_spoken_and_lights_its_row(visit: Visitor, path: str):
    page = visit(path)
    assert page.locator(".pic .mark").count() > 0
    assert page.evaluate(UNLIT) == []


@pytest.mark.parametrize("path", PAGES)
def test_enlarged_to_200_percent_no_word_is_lost_or_cut_off(visit: Visitor, path: str):
    whole = words(visit(path))
    page = visit(path, width=640, device_scale_factor=2)
    assert page.evaluate(CUT) == []
    lost = {one for one in whole.split() if one.isalpha()} - {*words(page).split()}
    assert lost <= SCALE


def test_in_grey_still_and_in_forced_colours_the_same_words_and_marks_stand_there(visit: Visitor):
    plain = visit("/resources")
    forced = visit("/resources", forced_colors="active", reduced_motion="reduce")
    assert words(forced) == words(plain)
    assert forced.locator(".pic .mark:visible").count() == plain.locator(".pic .mark:visible").count()
    moving = "document.getAnimations().filter((one) => one.effect.target?.closest?.('.hf')).length"
    assert forced.evaluate(moving) == 0
    # Without colour, the four kinds of statement are told apart by a word each.
    for badge in plain.locator(".badge:visible").all():
        assert badge.inner_text().strip()
