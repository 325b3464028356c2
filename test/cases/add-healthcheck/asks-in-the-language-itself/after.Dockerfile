FROM python:3.12-slim
WORKDIR /srv
COPY . .
EXPOSE 5000
HEALTHCHECK --timeout=5s --start-period=30s CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:5000/ping', timeout=4)"]
CMD ["flask", "run", "--host", "0.0.0.0"]
