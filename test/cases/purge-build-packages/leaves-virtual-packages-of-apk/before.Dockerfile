FROM python:3.11-alpine3.20
WORKDIR /app
COPY requirements.txt .
RUN apk add --no-cache --virtual .build gcc musl-dev && pip install -r requirements.txt && apk del .build
COPY . .
CMD ["python", "app.py"]
