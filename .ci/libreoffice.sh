#!/usr/bin/env bash
# See that the tests of slides and spreadsheets find LibreOffice, without its windows where it can be had so.
exec bash "$(dirname "$0")/apt.sh" soffice "libreoffice-impress-nogui libreoffice-calc-nogui" "libreoffice-impress libreoffice-calc"
