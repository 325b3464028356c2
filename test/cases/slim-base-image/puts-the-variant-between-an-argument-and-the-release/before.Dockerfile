ARG PYTHON_VERSION=3.11
FROM docker.io/library/python:${PYTHON_VERSION}-bookworm
COPY app.py /app.py
CMD ["python", "/app.py"]
