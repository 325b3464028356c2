FROM node:20
WORKDIR /repo
COPY package.json package-lock.json .npmrc ./
COPY packages/api/package.json ./packages/api/
COPY packages/web/package.json ./packages/web/
COPY patches ./patches/
RUN npm ci
COPY . .
RUN npm run build -w web
