FROM node:20
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build
RUN mkdir uploads && chmod 777 uploads && npm run build
USER node
CMD ["node", "dist/index.js"]
