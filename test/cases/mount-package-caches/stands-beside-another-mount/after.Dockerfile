# syntax=docker/dockerfile:1.7
FROM python:3.12
COPY requirements.txt .
RUN --mount=type=secret,id=pip,target=/root/.pip/pip.conf --mount=type=cache,target=/root/.cache/pip \
    pip install -r requirements.txt
