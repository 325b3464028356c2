#!/bin/sh
set -e
if [ "$MIGRATE" = 1 ]; then
  python manage.py migrate --noinput
fi
echo "starting $1"
exec "$@"
