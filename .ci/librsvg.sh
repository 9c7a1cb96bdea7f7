#!/usr/bin/env bash
# See that the tests of SVG files find rsvg-convert, which draws them as other programs will.
exec bash "$(dirname "$0")/apt.sh" rsvg-convert librsvg2-bin
