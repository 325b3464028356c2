#!/bin/sh
set -e
exec gosu www-data "$@"
