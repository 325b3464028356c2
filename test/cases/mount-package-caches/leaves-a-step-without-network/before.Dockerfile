# syntax=docker/dockerfile:1
FROM python:3.12
COPY wheels/ /wheels/
RUN --network=none pip install --no-index --find-links /wheels flask
