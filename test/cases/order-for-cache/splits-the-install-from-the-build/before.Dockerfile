from node:20
workdir /app
copy . .
run npm ci \
 # bundle the client
 && npm run build \
 && npm prune
cmd ["node", "server.js"]
