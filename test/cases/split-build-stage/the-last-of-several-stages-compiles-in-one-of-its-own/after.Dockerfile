FROM node:20 AS builder
WORKDIR /ui
COPY ui .
RUN npm ci && npm run build

FROM python:3.11-slim AS build
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
RUN apt-get update && apt-get install -y gcc libpq-dev
WORKDIR /app
COPY --from=builder /ui/dist ./static
COPY requirements.txt .
RUN pip install -r requirements.txt

FROM python:3.11-slim
ENV PATH=/opt/venv/bin:$PATH
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpq5 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/venv /opt/venv
WORKDIR /app
COPY --from=builder /ui/dist ./static
COPY . .
CMD ["python", "app.py"]
