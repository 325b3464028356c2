FROM node:20-slim
WORKDIR /app
COPY package*.json ./
RUN npm install
COPY . .
HEALTHCHECK CMD npx eslint --version
CMD ["npm", "start"]
