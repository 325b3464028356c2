FROM python:3.12
COPY requirements.txt .
# nothing of the downloads
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt && \
    python -m compileall /usr/local/lib
