#!/bin/sh
until ping -c 1 db; do sleep 1; done
exec python app.py
