FROM python:3.12
ENV POETRY_CACHE_DIR=/opt/poetry
RUN poetry install
RUN pip install --cache-dir /tmp/pip flask
