from node:20-slim
workdir /srv
copy --chown=node:node ./ /srv/
run npm ci
user node
cmd ["node", "server.js"]
