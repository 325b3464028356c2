FROM node:20
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build
RUN npm link
CMD ["shop"]
