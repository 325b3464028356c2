FROM python:3.11-slim-bookworm
WORKDIR /app
COPY requirements.txt .
RUN apt-get update && apt-get install -y gcc libatomic1 libgomp1 libpq5 libpq-dev && pip install -r requirements.txt \
    && apt-mark auto gcc libpq-dev \
    && apt-get autoremove -y --purge
COPY . .
CMD ["python", "app.py"]
