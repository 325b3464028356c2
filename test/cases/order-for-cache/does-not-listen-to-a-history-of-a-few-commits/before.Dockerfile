FROM node:20
WORKDIR /app
COPY fonts/ fonts/
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
CMD ["node", "server.js"]
