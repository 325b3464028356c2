FROM python:3.12-bookworm AS builder
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
# The driver must fit the browser.
RUN apt-get update && apt-get install -y chromium=131.0.6778.85-1~deb12u1 chromium-driver=131.0.6778.85-1~deb12u1 \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt

FROM python:3.12-slim-bookworm
ENV PATH=/opt/venv/bin:$PATH
RUN apt-get update \
    && apt-get install -y chromium=131.0.6778.85-1~deb12u1 chromium-driver=131.0.6778.85-1~deb12u1 libpq5 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=builder /opt/venv /opt/venv
WORKDIR /app
COPY . .
CMD ["python", "app.py"]
