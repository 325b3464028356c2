FROM node:20 AS build
CMD npm test

FROM node:20
COPY --from=build /app /app
CMD ["node", "/app/server.js"]
