from node:20-slim
workdir /srv
copy . .
expose 3000
cmd ["node", "server.js"]
