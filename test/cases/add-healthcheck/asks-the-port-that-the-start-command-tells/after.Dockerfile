FROM python:3.12-slim
WORKDIR /srv
COPY . .
RUN pip install flask gunicorn
HEALTHCHECK --timeout=5s --start-period=30s CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/ping', timeout=4)"]
CMD ["gunicorn", "-w", "4", "--bind=0.0.0.0:8000", "app:app"]
