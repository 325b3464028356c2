FROM python:3.12-slim
WORKDIR /srv
COPY . .
ENV PORT=8080
EXPOSE $PORT
HEALTHCHECK --timeout=5s --start-period=30s CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen('http://127.0.0.1:'+os.environ.get('PORT','8080')+'/healthz', timeout=4)"]
CMD ["python", "app.py"]
