FROM node:20
WORKDIR /app
COPY package.json yarn.lock .yarnrc ./
COPY mirror ./mirror/
RUN yarn install --frozen-lockfile --offline
COPY . .
CMD ["node", "server.js"]
