FROM node:20-slim
RUN npm install -g serve
WORKDIR /app
COPY . .
RUN npm ci && npm run build
CMD ["serve", "-s", "dist"]
