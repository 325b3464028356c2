from node:20-slim
cmd ["node"]
run make
label org.opencontainers.image.title="orders" \
      org.opencontainers.image.licenses="MIT"