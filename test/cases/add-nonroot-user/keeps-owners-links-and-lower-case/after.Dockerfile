from node:20-slim
workdir /app
copy --chown=root:root package.json ./
run chown node:node /app
copy --link --chown=1000:1000 . .
user node
cmd ["node", "index.js"]
