FROM node:20-slim
ARG KEY
LABEL $KEY=a
CMD ["node"]
