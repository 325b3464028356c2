FROM ubuntu:24.04
WORKDIR /app
COPY requirements.txt .
RUN apt-get update && apt-get install -y build-essential python3-pip libpq-dev && pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
