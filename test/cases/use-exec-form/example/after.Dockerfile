FROM python:3.11
ENV PORT=8000
COPY . /app
WORKDIR /app
CMD exec gunicorn --bind 0.0.0.0:$PORT app:app
