FROM node:20
WORKDIR /app
COPY . .
RUN ./configure.sh && npm ci
