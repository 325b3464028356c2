FROM python:3.12
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt \
    && rm -rf /tmp/build
