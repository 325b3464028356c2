FROM node:20
WORKDIR /app
COPY . .
RUN npm install
RUN cp package.json about.json && npm run build
CMD ["node", "dist/index.js"]
