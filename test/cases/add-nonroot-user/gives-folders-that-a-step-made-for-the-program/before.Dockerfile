FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN mkdir -p uploads /var/log/shop && touch app.db
CMD ["python", "app.py"]
