FROM python:3.12-slim
RUN useradd worker
WORKDIR /app
COPY . .
CMD ["python", "app.py"]
