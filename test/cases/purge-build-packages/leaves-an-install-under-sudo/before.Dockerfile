FROM python:3.11-slim-bookworm
WORKDIR /app
COPY requirements.txt .
RUN apt-get update && sudo apt-get install -y gcc curl libpq-dev && pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
