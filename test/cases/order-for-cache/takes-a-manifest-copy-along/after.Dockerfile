FROM node:20
# manifests
COPY package.json package-lock.json /app/
WORKDIR /app
RUN npm ci
COPY src /app/src
COPY public /app/public
CMD ["node", "src/server.js"]
