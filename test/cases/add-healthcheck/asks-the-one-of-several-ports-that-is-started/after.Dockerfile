FROM python:3.12-slim
WORKDIR /srv
COPY . .
RUN pip install flask gunicorn
EXPOSE 9090 8080
HEALTHCHECK --timeout=5s --start-period=30s CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8080/ping', timeout=4)"]
CMD gunicorn -b 0.0.0.0:8080 app:app
