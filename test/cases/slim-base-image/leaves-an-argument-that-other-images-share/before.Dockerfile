ARG BASE=python:3.11
FROM ${BASE} AS deps
RUN pip install flask
FROM ${BASE}
COPY --from=deps /usr/local /usr/local
COPY app.py /app.py
CMD ["python", "/app.py"]
