FROM python:3.11-slim-bookworm
RUN apt-get update && apt-get install -y gcc libpq-dev
COPY setup-tools.sh /
RUN /setup-tools.sh
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
