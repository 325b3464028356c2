from node:20-slim as web
run npm ci
copy package.json /app/
cmd ["node", "server.js"]
