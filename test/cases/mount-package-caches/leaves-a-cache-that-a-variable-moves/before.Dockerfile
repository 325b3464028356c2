FROM python:3.12
ENV PIP_CACHE_DIR=/var/pip
COPY requirements.txt .
RUN pip install -r requirements.txt
