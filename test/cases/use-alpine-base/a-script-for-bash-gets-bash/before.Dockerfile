FROM node:20-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
ENTRYPOINT ["./entrypoint.sh"]
CMD ["node", "server.js"]
