"""The sizes in which a picture leaves the house: what it is for, its pixels, and the smallest type allowed on it."""

from __future__ import annotations

from dataclasses import dataclass

POINT = 300 / 72  # pixels of an A4 page at 300 dpi


@dataclass(frozen=True, slots=True)
class Preset:
    """One size.

    width, height   in pixels; a height of 0 is as tall as the chart needs
    least           the smallest type, in pixels: 8 pt on paper, 1.6 % of the short side on a screen
    dpi             written into the PNG, so that it prints at its size; 0 for none
    points          width of a PDF page, in points
    """

    name: str
    label: str
    width: int
    height: int
    least: float
    points: float
    dpi: int = 0
    narrow: bool = False


PRESETS = {
    one.name: one
    for one in (
        Preset("slide", "Slide, 1920 × 1080", 1920, 1080, 0.016 * 1080, 960),
        Preset("square", "Square, 1080 × 1080", 1080, 1080, 0.016 * 1080, 540),
        Preset("card", "Link card, 1200 × 630", 1200, 630, 0.016 * 630, 600),
        Preset("a4", "A4, 300 dpi", 2480, 3508, 8 * POINT, 595.2756, 300),
        Preset("seen", "As seen", 1904, 0, 0.016 * 1904, 714),
        Preset("phone", "As seen on a phone", 760, 0, 0.016 * 760, 285, narrow=True),
    )
}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = {"png": "image/png", "svg": "image/svg+xml", "pdf": "application/pdf", "csv": "text/csv", "xlsx": XLSX}
TABLES = ("csv", "xlsx")  # of one size and look
LOOKS = ("light", "dark")
