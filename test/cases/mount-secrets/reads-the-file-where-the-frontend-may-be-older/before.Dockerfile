FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt .
ARG INDEX_TOKEN
RUN pip install --extra-index-url "https://build:${INDEX_TOKEN}@pypi.example.com/simple" -r requirements.txt; \
    pip list
USER nobody
RUN pip download --index-url "https://build:${INDEX_TOKEN}@pypi.example.com/simple" extra
