FROM node:20
WORKDIR /app
COPY . .
RUN npm install -g pnpm && pnpm i --frozen-lockfile
CMD ["node", "server.js"]
