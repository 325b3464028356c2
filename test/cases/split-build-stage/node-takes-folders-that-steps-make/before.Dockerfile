FROM node:20
WORKDIR /app
COPY . .
RUN npm install
RUN mkdir -p uploads/large && rm -rf test && npm run build
CMD ["node", "dist/index.js"]
