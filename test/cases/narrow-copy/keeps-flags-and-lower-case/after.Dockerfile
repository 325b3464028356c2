from node:20-slim
workdir /srv
copy --chown=node:node config.json package-lock.json package.json server.js /srv/
copy --chown=node:node lib /srv/lib
copy --chown=node:node public /srv/public
run npm ci
user node
cmd ["node", "server.js"]
