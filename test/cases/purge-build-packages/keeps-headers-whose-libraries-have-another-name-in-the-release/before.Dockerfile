FROM python:3.7-alpine3.7
WORKDIR /app
COPY requirements.txt .
RUN apk add --no-cache gcc musl-dev mariadb-dev && pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
