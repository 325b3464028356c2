FROM python:3.9-bullseye
COPY app.py /app.py
CMD ["python", "/app.py"]
