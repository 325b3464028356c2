FROM node:20
RUN useradd shop
WORKDIR /app
COPY . .
RUN npm install && npm run build && chown -R shop:shop /app
USER shop
CMD ["node", "dist/index.js"]
