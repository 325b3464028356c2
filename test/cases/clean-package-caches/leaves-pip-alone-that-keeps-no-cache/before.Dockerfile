FROM python:3.12-slim
RUN pip install --no-cache-dir flask
RUN PIP_NO_CACHE_DIR=1 pip install gunicorn
ENV PIP_NO_CACHE_DIR=off
RUN pip install requests
