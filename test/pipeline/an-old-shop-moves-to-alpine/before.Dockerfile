# syntax=docker/dockerfile:1
FROM node
MAINTAINER somebody
ENV PORT 3000
RUN apt-get update
RUN apt-get install -y imagemagick
ARG LIST_TOKEN
RUN curl -sL "https://x:${LIST_TOKEN}@example.com/data.json" -o /data.json
COPY start.sh /opt/start
RUN chmod 755 /opt/start
WORKDIR /app
COPY . .
RUN npm install
EXPOSE 3000
CMD node server.js
