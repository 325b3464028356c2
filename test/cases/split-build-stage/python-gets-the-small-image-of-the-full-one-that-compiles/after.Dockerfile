FROM python:3.9 AS builder
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
ENV PIP_NO_CACHE_DIR=1 APP_MODE=shop
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirements.txt

FROM python:3.9-slim
ENV PATH=/opt/venv/bin:$PATH
ENV APP_MODE=shop
RUN apt-get update \
    && apt-get install -y --no-install-recommends libmariadb3 libxml2 libxslt1.1 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=builder /opt/venv /opt/venv
WORKDIR /app
# the whole shop
COPY . .
EXPOSE 8000
CMD ["python", "app.py"]
