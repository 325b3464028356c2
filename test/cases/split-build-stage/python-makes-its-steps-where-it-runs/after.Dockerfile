FROM python:3.11-slim-bookworm AS builder
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
RUN apt-get update && apt-get install -y gcc libpq-dev
RUN useradd --create-home shop && mkdir /data
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirements.txt

FROM python:3.11-slim-bookworm
ENV PATH=/opt/venv/bin:$PATH
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpq5 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=builder /opt/venv /opt/venv
RUN useradd --create-home shop && mkdir /data
COPY docker/entrypoint.sh /entrypoint.sh
RUN chmod +x /entrypoint.sh
WORKDIR /app
COPY . .
RUN python manage.py collectstatic --noinput
USER shop
ENTRYPOINT ["/entrypoint.sh"]
CMD ["gunicorn", "shop.wsgi"]
