FROM python:3.12-slim
COPY . .
ENTRYPOINT ["python", "app.py"]
