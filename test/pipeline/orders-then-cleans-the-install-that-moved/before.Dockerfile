FROM node:20
WORKDIR /app
# everything
COPY . .
RUN npm ci && npm run build
CMD npm start
