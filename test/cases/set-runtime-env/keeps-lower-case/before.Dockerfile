from python:3.12-slim
copy . /app
cmd ["python", "/app/app.py"]
