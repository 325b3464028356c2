FROM python:3.12-slim@sha256:0f2b7c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9
WORKDIR /app
COPY app.py .
CMD ["python", "app.py"]
