#!/bin/sh
mkdir -p /data
exec /app
