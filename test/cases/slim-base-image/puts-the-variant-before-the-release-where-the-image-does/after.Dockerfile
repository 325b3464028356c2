FROM python:3.9-slim-bullseye
COPY app.py /app.py
CMD ["python", "/app.py"]
