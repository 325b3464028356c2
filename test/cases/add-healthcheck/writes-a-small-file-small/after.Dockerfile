from node:20-slim
workdir /srv
copy . .
expose 3000
healthcheck --timeout=5s --start-period=30s CMD ["node", "-e", "require('http').get('http://127.0.0.1:3000/healthz',r=>process.exit(r.statusCode<400?0:1)).on('error',()=>process.exit(1))"]
cmd ["node", "server.js"]
