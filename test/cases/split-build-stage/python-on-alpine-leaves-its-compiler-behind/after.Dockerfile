FROM python:3.11-alpine3.19 AS builder
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
RUN apk add --no-cache build-base postgresql-dev bash
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt

FROM python:3.11-alpine3.19
ENV PATH=/opt/venv/bin:$PATH
RUN apk add --no-cache bash libpq
COPY --from=builder /opt/venv /opt/venv
WORKDIR /app
COPY . .
CMD ["bash", "-c", "exec python app.py"]
