FROM python:3.11-slim-bookworm
WORKDIR /app
COPY requirements.txt .
RUN apt-get update && apt-get install -y --no-install-recommends \
    gcc \
    libc6-dev \
    libpq-dev \
    libatomic1 \
    libgomp1 \
    libpq5 \
    && rm -rf /var/lib/apt/lists/* \
    # what the service needs
    && pip install --no-cache-dir -r requirements.txt \
    && apt-mark auto gcc libc6-dev libpq-dev \
    && apt-get autoremove -y --purge
COPY . .
CMD ["python", "app.py"]
