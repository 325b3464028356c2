FROM node:20-slim
WORKDIR /app
COPY package*.json ./
COPY packages packages
RUN npm ci --omit=dev
COPY . .
CMD ["npm", "start"]
