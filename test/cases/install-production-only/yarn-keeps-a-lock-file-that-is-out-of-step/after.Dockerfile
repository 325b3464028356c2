FROM node:20-slim
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn --production
COPY . .
CMD ["yarn", "start"]
