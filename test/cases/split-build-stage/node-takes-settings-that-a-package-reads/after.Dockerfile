FROM node:20-slim AS builder
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build
RUN npm prune --omit=dev

FROM node:20-slim
WORKDIR /app
COPY --from=builder /app/.env.production /app/package.json /app/tsconfig.base.json /app/tsconfig.build.json /app/tsconfig.json ./
COPY --from=builder /app/node_modules ./node_modules
COPY --from=builder /app/public ./public
COPY --from=builder /app/views ./views
COPY --from=builder /app/dist ./dist
EXPOSE 3000
CMD ["npm", "start"]
