FROM node:20
WORKDIR /app
COPY package.json pnpm-lock.yaml .npmrc ./
COPY patches/left-pad@1.3.0.patch ./patches/
RUN corepack enable && pnpm install --frozen-lockfile
COPY . .
CMD ["node", "server.js"]
