FROM node:20-alpine
WORKDIR /srv
COPY . .
EXPOSE 3000
HEALTHCHECK --timeout=5s --start-period=30s CMD wget -q -O /dev/null "http://127.0.0.1:${PORT:-3000}/healthz" || exit 1
CMD ["node", "server.js"]
