ARG BASE=python:3.12-slim
FROM ${BASE} AS one
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["gunicorn", "app:app"]

FROM ${BASE}
CMD ["python"]
