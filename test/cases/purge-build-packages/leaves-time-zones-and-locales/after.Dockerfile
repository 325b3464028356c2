FROM python:3.11-slim-bookworm
WORKDIR /app
COPY requirements.txt .
RUN apt-get update && apt-get install -y gcc libc6-dev tzdata locales libatomic1 libgomp1 && pip install -r requirements.txt \
    && apt-mark auto gcc libc6-dev \
    && apt-get autoremove -y --purge
COPY . .
CMD ["python", "app.py"]
