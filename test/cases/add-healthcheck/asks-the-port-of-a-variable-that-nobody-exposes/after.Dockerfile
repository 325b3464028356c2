FROM node:20-slim
WORKDIR /srv
COPY . .
ENV PORT=8080
HEALTHCHECK --timeout=5s --start-period=30s CMD ["node", "-e", "require('http').get('http://127.0.0.1:'+(process.env.PORT||8080)+'/healthz',r=>process.exit(r.statusCode<400?0:1)).on('error',()=>process.exit(1))"]
CMD ["node", "server.js"]
