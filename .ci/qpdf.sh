#!/usr/bin/env bash
# See that the tests of PDF files find qpdf, which judges how they are built.
exec bash "$(dirname "$0")/apt.sh" qpdf qpdf
