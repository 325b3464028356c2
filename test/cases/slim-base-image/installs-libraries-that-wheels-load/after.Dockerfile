FROM python:3.11-slim
WORKDIR /app
RUN apt-get update \
    && apt-get install -y --no-install-recommends libgomp1 \
    && rm -rf /var/lib/apt/lists/*
COPY . .
RUN pip install lightgbm==4.3.0
CMD ["python", "app.py"]
