FROM node:20
WORKDIR /app
COPY package.json pnpm-lock.yaml .pnpmfile.cjs ./
RUN npm install -g pnpm && pnpm i --frozen-lockfile
COPY . .
CMD ["node", "server.js"]
