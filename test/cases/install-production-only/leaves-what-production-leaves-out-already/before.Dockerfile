FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
CMD ["npm", "start"]

FROM node:20-slim
WORKDIR /app
COPY package*.json ./
RUN npm ci --only=production
RUN npm install -g pm2
CMD ["node", "server.js"]
