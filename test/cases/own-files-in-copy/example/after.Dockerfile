# syntax=docker/dockerfile:1
FROM node:20
WORKDIR /app
COPY --chown=node:node . .
# the server writes its uploads here
RUN chown node:node /app
COPY --chmod=755 start.sh /usr/local/bin/start.sh
USER node
CMD ["start.sh"]
