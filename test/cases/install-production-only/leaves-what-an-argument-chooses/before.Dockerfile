FROM node:20-slim
ARG NODE_ENV
WORKDIR /app
COPY package*.json ./
RUN npm install
COPY . .
CMD ["npm", "start"]
