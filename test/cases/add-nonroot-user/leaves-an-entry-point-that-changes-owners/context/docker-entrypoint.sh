#!/bin/bash
. ./settings.sh
exec "$@"
