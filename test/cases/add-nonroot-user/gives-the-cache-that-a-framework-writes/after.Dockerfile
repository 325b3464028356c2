FROM node:20-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
RUN chown node:node /app
COPY --chown=node:node . .
RUN npm run build && chown -R node:node /app/.next
USER node
CMD ["npm", "start"]
