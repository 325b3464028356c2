FROM python:3.12-slim
WORKDIR /srv/my app
COPY . .
CMD ["python", "app.py"]
