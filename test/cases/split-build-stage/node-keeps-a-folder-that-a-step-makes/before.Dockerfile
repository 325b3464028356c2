FROM node:20
WORKDIR /app
COPY . .
RUN mkdir -p uploads && npm ci
RUN npm run build
CMD ["node", "dist/index.js"]
