FROM node:20 AS test
WORKDIR /app
COPY . .
RUN npm ci && npm test

FROM node:20
COPY . /srv
CMD ["node", "/srv/server.js"]
