FROM node:20 AS web
WORKDIR /web
COPY . .
RUN npm ci
FROM debian:12-slim
LABEL maintainer="somebody"
ARG VERSION=1
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
# what it runs on
RUN apt-get update && apt-get install -y python3
COPY start.sh /start.sh
CMD ["/start.sh"]
