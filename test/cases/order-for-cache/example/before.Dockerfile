FROM node:20
ARG BUILD_DATE
LABEL org.opencontainers.image.created=$BUILD_DATE
WORKDIR /app

# the whole application
COPY . .
RUN apt-get update && apt-get install -y imagemagick && rm -rf /var/lib/apt/lists/*
RUN npm ci && npm run build

EXPOSE 3000
CMD ["node", "dist/server.js"]
