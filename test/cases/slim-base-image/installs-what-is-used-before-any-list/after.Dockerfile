FROM node:20-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates curl \
    && rm -rf /var/lib/apt/lists/*
RUN curl -fsSL https://deb.example.com/key.asc > /etc/apt/trusted.gpg.d/example.asc
RUN apt-get update && apt-get install -y ffmpeg
COPY index.js /srv/index.js
CMD ["node", "/srv/index.js"]
