FROM python:3.11-alpine3.20
WORKDIR /app
COPY requirements.txt .
RUN apk add --no-cache gcc musl-dev libffi-dev libpq && pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
