FROM python:3.11-slim-bookworm
WORKDIR /app
COPY requirements.txt .
RUN apt-get update && apt-get install -y gcc libc6-dev tzdata locales && pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
