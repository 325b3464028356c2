FROM node:20
WORKDIR /repo
COPY . .
RUN pnpm install --frozen-lockfile --filter api
CMD ["node", "api/server.js"]
