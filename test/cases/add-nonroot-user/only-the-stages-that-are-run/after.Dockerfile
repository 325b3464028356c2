FROM node:20 AS deps
WORKDIR /app
COPY package.json ./
RUN npm install
FROM node:20-slim
WORKDIR /app
RUN chown node:node /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --chown=node:node index.js ./
USER node
HEALTHCHECK CMD curl -f http://localhost:3000/
EXPOSE 3000
CMD node index.js
