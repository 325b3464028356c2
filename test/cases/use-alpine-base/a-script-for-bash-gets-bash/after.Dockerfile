FROM node:20-alpine
RUN apk add --no-cache bash
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
ENTRYPOINT ["./entrypoint.sh"]
CMD ["node", "server.js"]
