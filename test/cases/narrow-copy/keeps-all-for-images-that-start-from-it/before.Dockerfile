FROM node:20-slim
ONBUILD RUN npm test
WORKDIR /srv
COPY . .
ONBUILD RUN npm run lint
CMD ["node", "server.js"]
