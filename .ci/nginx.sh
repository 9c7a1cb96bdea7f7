#!/usr/bin/env bash
# See that the tests of the served dashboard find an nginx. Its own service is not wanted: tests start theirs.
# nginx-light on Debian and older Ubuntu.
exec bash "$(dirname "$0")/apt.sh" nginx nginx-light nginx
