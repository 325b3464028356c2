FROM python:3.12-slim

# what the program needs
RUN apt-get update && \
    # for the health check
    apt-get install -yqq --no-install-recommends \
      curl \
      # the certificates come with it
      apt-transport-https \
      netcat-openbsd \
      libpq5 && \
    apt-get clean && \
    rm -rf /var/lib/apt/lists/* && \
    mkdir -p /srv/data
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
