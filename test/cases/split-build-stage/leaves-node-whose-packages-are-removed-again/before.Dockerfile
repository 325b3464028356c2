FROM node:20
WORKDIR /app
COPY . .
RUN npm install && npm run build && rm -rf node_modules
CMD ["node", "dist/index.js"]
