FROM node:20-slim
RUN npm install -g our-native-tool
WORKDIR /app
COPY . .
RUN npm ci && npm run build
CMD ["our-native-tool"]
