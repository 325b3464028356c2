FROM node:20
WORKDIR /app
COPY . .
RUN export CI=1 && npm ci && npm run build
