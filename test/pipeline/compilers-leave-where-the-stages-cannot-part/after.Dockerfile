FROM node:20-slim
ADD https://downloads.example.com/countries.mmdb /var/lib/countries.mmdb
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm \
    apt-get update && apt-get install -y python3 make g++ libatomic1 libgomp1 libstdc++6 \
    && npm ci --omit=dev \
    && apt-mark auto make g++ \
    && apt-get autoremove -y --purge \
    && rm -rf /var/lib/apt/lists/*
RUN chown node:node /app
COPY --chown=node:node . .
ENV NODE_ENV=production
USER node
CMD ["node", "server.js"]
