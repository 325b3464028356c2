FROM node:20-slim
WORKDIR /app
COPY package*.json ./
RUN npm ci --ignore-scripts && npm install --omit=dev
COPY . .
CMD ["npm", "start"]
