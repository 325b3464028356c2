FROM node:20
WORKDIR /app
COPY . .
RUN npm install && npm run build && chown -R node:node /app
USER node
CMD ["node", "dist/index.js"]
