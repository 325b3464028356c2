# syntax=docker/dockerfile:1
FROM node:20
WORKDIR /app
COPY . .
# the server writes its uploads here
RUN chown -R node:node /app
COPY start.sh /usr/local/bin/start.sh
RUN chmod 755 /usr/local/bin/start.sh
USER node
CMD ["start.sh"]
