FROM python:3.12-slim
RUN apt-get update && apt-get install -y gosu && rm -rf /var/lib/apt/lists/*
RUN groupadd -r -g 10001 svc && useradd -r -u 10001 -g svc -s /usr/sbin/nologin svc
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
ENTRYPOINT ["./entrypoint.sh"]
