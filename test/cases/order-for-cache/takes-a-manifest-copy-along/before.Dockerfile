FROM node:20
COPY src /app/src
COPY public /app/public
# manifests
COPY package.json package-lock.json /app/
WORKDIR /app
RUN npm ci
CMD ["node", "src/server.js"]
