FROM python:3.11-bookworm
WORKDIR /app
RUN apt-get update && apt-get install -y gcc libpq-dev
COPY . .
RUN pip install -r requirements.txt
ENV PORT=8080
EXPOSE 8080
CMD gunicorn -b 0.0.0.0:$PORT app:app
