FROM python:3.12-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        ffmpeg \
        git \
        libsndfile1 \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
RUN git describe --always > VERSION
CMD ["python", "app.py"]
