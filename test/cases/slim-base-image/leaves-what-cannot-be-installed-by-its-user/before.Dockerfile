FROM node:20
USER node
WORKDIR /app
COPY . .
HEALTHCHECK CMD curl -f http://localhost/
CMD ["node", "index.js"]
