"""The units of time and of measure, by their names; symbols stand in units.py, where they must touch the figures."""

from extract.reading.folding import words

TIMES = words(
    "second seconds minute minutes hour hours day days night nights week weeks fortnight month months quarter quarters"
    " year years decade decades century centuries"
)
_NAMES = (
    "inch foot yard mile furlong metre meter kilometre kilometer centimetre centimeter millimetre millimeter micrometre"
    " micrometer nanometre nanometer picometre picometer acre hectare ounce pound ton tonne gram gramme kilogram kilo"
    " milligram microgram microgramme gallon litre liter millilitre milliliter pint quart barrel bushel cup tablespoon"
    " teaspoon watt kilowatt megawatt gigawatt volt ampere ohm hertz joule calorie newton pascal bit byte kilobyte"
    " megabyte gigabyte terabyte knot degree radian turn mach decibel carat"
)
MEASURES = {"feet", "inches", *words(_NAMES), *(name + "s" for name in words(_NAMES))}
