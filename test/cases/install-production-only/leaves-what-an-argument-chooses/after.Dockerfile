FROM node:20-slim
ARG NODE_ENV
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
CMD ["npm", "start"]
