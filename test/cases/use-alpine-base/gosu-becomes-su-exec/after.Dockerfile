FROM python:3.12-alpine
RUN apk add --no-cache su-exec && ln -s /sbin/su-exec /usr/local/bin/gosu
RUN addgroup -S -g 10001 svc && adduser -S -D -H -u 10001 -s /sbin/nologin -G svc svc
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
ENTRYPOINT ["./entrypoint.sh"]
