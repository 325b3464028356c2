FROM node:20
WORKDIR /app
COPY . .
RUN npm install -g pm2 && npm install && npm run build
CMD ["pm2-runtime", "dist/index.js"]
