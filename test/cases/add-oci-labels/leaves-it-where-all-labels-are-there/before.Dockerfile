FROM node:20-slim
LABEL org.opencontainers.image.title=a org.opencontainers.image.description=b org.opencontainers.image.licenses=c org.opencontainers.image.source=d org.opencontainers.image.url=e
CMD ["node"]
