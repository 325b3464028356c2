from node:20-slim AS web
run npm ci
ADD package.json /app/
cmd ["node", "server.js"]
