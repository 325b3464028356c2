FROM node:20
USER node
WORKDIR /home/node
COPY --chown=node:node . .
RUN npm ci
HEALTHCHECK CMD ["curl", "-f", "http://localhost:3000/"]
CMD ["node", "server.js"]
