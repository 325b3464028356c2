FROM python:3.12
COPY requirements.txt .
RUN pip install -r requirements.txt && \
    # nothing of the downloads
    rm -rf ~/.cache/pip && \
    python -m compileall /usr/local/lib
