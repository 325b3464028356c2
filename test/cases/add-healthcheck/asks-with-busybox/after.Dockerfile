FROM node:20-alpine
WORKDIR /srv
COPY . .
EXPOSE 3000
USER node
HEALTHCHECK --timeout=5s --start-period=30s CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:3000/healthz"]
CMD ["node", "server.js"]
