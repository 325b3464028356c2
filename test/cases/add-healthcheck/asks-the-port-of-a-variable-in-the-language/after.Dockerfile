FROM node:20-slim
WORKDIR /srv
COPY . .
EXPOSE 3000
HEALTHCHECK --timeout=5s --start-period=30s CMD ["node", "-e", "require('http').get('http://127.0.0.1:'+(process.env.PORT||3000)+'/healthz',r=>process.exit(r.statusCode<400?0:1)).on('error',()=>process.exit(1))"]
CMD ["node", "server.js"]
