FROM node
MAINTAINER somebody
ENV PORT 3000
RUN apt-get update
RUN apt-get install -y imagemagick
RUN curl -sL https://example.com/data.json -o /data.json
COPY start.sh /opt/start
RUN chmod 755 /opt/start
WORKDIR /app
COPY . .
RUN npm install
EXPOSE 3000
CMD node server.js
