FROM node:20-slim
RUN apt-get update && apt-get install -y python3 make g++
WORKDIR /app
COPY . .
RUN npm install
CMD node server.js
