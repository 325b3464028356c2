FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
# everything
COPY . .
RUN npm run build
CMD ["npm", "start"]
