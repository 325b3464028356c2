from python:3.12-slim
env PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
copy . /app
cmd ["python", "/app/app.py"]
