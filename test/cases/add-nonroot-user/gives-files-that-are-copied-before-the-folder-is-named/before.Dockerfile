FROM node:20-slim
COPY . /app
WORKDIR /app
CMD ["node", "index.js"]
