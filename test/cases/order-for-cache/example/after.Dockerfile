FROM node:20
WORKDIR /app

RUN apt-get update && apt-get install -y imagemagick && rm -rf /var/lib/apt/lists/*

COPY package.json package-lock.json ./
RUN npm ci

# the whole application
COPY . .
ARG BUILD_DATE
LABEL org.opencontainers.image.created=$BUILD_DATE
RUN npm run build

EXPOSE 3000
CMD ["node", "dist/server.js"]
