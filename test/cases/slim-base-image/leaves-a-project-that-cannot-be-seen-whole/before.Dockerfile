FROM python:3.12
COPY . /app
CMD ["python", "/app/app.py"]
