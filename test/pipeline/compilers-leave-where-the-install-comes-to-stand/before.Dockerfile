FROM python:3.12-slim-bookworm
RUN apt-get update
RUN apt-get install -y gcc libc6-dev libpq-dev
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD python app.py
