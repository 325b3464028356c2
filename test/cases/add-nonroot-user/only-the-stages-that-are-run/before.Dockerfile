FROM node:20 AS deps
WORKDIR /app
COPY package.json ./
RUN npm install
FROM node:20-slim
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY index.js ./
HEALTHCHECK CMD curl -f http://localhost:3000/
EXPOSE 3000
CMD node index.js
