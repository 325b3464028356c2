FROM node:20
WORKDIR /app
COPY package.json yarn.lock .yarnrc.yml ./
COPY .yarn/patches ./.yarn/patches/
COPY .yarn/plugins ./.yarn/plugins/
COPY .yarn/releases ./.yarn/releases/
RUN yarn install --immutable
COPY . .
CMD ["node", "server.js"]
