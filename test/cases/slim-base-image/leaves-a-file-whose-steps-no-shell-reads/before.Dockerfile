# escape=`
FROM node:20
ENV TZ=Europe/Berlin
WORKDIR /app
COPY . .
CMD ["node", "index.js"]
