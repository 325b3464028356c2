FROM python:3.12-alpine
RUN addgroup -S -g 1001 svc \
    && adduser -S -D -H -u 1001 -G svc svc
RUN adduser -D -h /home/dev -s /bin/sh dev
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
