FROM node:20 AS base
CMD ["node", "other.js"]

FROM base
ENTRYPOINT ["node", "server.js"]
