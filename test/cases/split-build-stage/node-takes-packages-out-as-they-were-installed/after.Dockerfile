FROM node:20-slim AS builder
WORKDIR /app
COPY . .
RUN npm install --legacy-peer-deps
RUN npm run build
RUN npm prune --omit=dev --legacy-peer-deps

FROM node:20-slim
WORKDIR /app
COPY --from=builder /app/.env.production /app/package.json ./
COPY --from=builder /app/node_modules ./node_modules
COPY --from=builder /app/public ./public
COPY --from=builder /app/views ./views
COPY --from=builder /app/dist ./dist
EXPOSE 3000
CMD ["npm", "start"]
