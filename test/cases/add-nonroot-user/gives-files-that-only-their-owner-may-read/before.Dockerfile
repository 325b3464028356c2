FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN chmod 600 key.pem
CMD ["python", "app.py"]
