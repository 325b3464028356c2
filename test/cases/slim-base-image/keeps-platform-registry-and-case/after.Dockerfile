from --platform=linux/amd64 public.ecr.aws/docker/library/python:3.11-slim as x
copy app.py /app.py
cmd ["python", "/app.py"]
