FROM node:20
WORKDIR /app/client
COPY . .
RUN npm install
RUN npm run build
WORKDIR /app/server
COPY src .
CMD ["node", "index.js"]
