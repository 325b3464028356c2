FROM python:3.12-alpine

# what the program needs
# for the health check
# the certificates come with it
RUN apk add --no-cache \
      curl \
      netcat-openbsd \
      libpq && \
    mkdir -p /srv/data
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
