FROM node:20-slim
ADD https://downloads.example.com/countries.mmdb /var/lib/countries.mmdb
RUN apt-get update && apt-get install -y python3 make g++
WORKDIR /app
COPY . .
RUN npm install
CMD node server.js
