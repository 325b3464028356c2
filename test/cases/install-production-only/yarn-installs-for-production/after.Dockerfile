FROM node:20-slim
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn --production --frozen-lockfile
COPY . .
CMD ["yarn", "start"]
