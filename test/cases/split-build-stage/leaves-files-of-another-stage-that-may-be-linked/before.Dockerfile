FROM node:20 AS deps
WORKDIR /native
COPY package.json package-lock.json ./
RUN npm ci

FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY --from=deps /native/node_modules/bcrypt ./vendored/bcrypt
COPY . .
CMD ["node", "index.js"]
