FROM node:20
ENTRYPOINT ["docker-entrypoint.sh"]
CMD exec node server.js $OPTIONS
