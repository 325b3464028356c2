from node:20-slim
workdir /app
copy --chown=root:root package.json ./
copy --link . .
cmd ["node", "index.js"]
