FROM node:20
RUN apt-get update && apt-get install -y curl ca-certificates
RUN curl -fsSLO https://example.com/data.json
COPY index.js /srv/index.js
CMD ["node", "/srv/index.js"]
