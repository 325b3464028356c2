FROM node:20
RUN npm install -g pm2
WORKDIR /app
COPY . .
RUN npm install && npm run build
CMD ["pm2-runtime", "dist/index.js"]
