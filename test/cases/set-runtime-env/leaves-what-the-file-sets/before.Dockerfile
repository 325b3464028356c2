FROM python:3.12-slim
ENV PYTHONUNBUFFERED=1
WORKDIR /app
CMD ["python", "app.py"]
