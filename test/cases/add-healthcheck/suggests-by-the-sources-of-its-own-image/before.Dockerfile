FROM node:20-slim AS api
WORKDIR /srv
COPY api/ .
EXPOSE 3000
CMD ["node", "server.js"]
