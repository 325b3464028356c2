FROM node:20-slim
WORKDIR /app
COPY . .
RUN npm install --omit=dev
COPY . .
CMD ["npm", "start"]
