FROM node:20-slim
RUN apt-get update
RUN apt-get install -y locales && echo "en_US.UTF-8 UTF-8" > /etc/locale.gen
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build
CMD ["node", "dist/index.js"]
