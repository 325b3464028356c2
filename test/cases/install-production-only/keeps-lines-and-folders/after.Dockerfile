FROM node:20-slim
WORKDIR /srv
COPY . .
RUN apt-get update && \
    # the service alone
    cd shop && npm ci --omit=dev \
      --no-audit \
      --no-fund && \
    mkdir -p /data
WORKDIR /srv/shop
CMD node server.js
