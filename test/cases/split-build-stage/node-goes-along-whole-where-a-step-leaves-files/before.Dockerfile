FROM node:20
WORKDIR /app
COPY . .
RUN npm ci
RUN echo '{}' > config.json
RUN npm run build
CMD ["node", "dist/index.js"]
