FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt .
RUN --mount=type=secret,id=INDEX_TOKEN export INDEX_TOKEN="$(cat /run/secrets/INDEX_TOKEN)" && pip install --extra-index-url "https://build:${INDEX_TOKEN}@pypi.example.com/simple" -r requirements.txt; \
    pip list
USER nobody
RUN --mount=type=secret,id=INDEX_TOKEN,mode=0444 export INDEX_TOKEN="$(cat /run/secrets/INDEX_TOKEN)" && pip download --index-url "https://build:${INDEX_TOKEN}@pypi.example.com/simple" extra
