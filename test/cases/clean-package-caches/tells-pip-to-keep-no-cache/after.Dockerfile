FROM python:3.12-slim
RUN pip install --no-cache-dir --upgrade pip && \
    python -m pip install --no-cache-dir flask gunicorn==22.0.0
RUN bash -c "pip3 install --no-cache-dir requests"
