FROM node:20-slim
WORKDIR /app
COPY package*.json ./
COPY packages packages
RUN npm install
COPY . .
CMD ["npm", "start"]
