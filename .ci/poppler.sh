#!/usr/bin/env bash
# See that the tests of PDF files find poppler's pdftotext, pdftoppm, pdfinfo.
exec bash "$(dirname "$0")/apt.sh" pdftotext poppler-utils
