FROM python:3.11-slim-bookworm
RUN apt-get update && apt-get install -y gcc libpq-dev
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
RUN apt-get install -y ffmpeg
COPY . .
CMD ["python", "app.py"]
