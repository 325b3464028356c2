FROM node:20 AS builder
WORKDIR /ui
COPY ui .
RUN npm ci && npm run build

FROM python:3.11-slim
RUN apt-get update && apt-get install -y gcc libpq-dev
WORKDIR /app
COPY --from=builder /ui/dist ./static
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
