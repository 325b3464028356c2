FROM node:20-slim
ENV TZ=Europe/Berlin
WORKDIR /app
RUN apt-get update \
    && apt-get install -y --no-install-recommends tzdata \
    && rm -rf /var/lib/apt/lists/*
COPY . .
CMD ["node", "index.js"]
