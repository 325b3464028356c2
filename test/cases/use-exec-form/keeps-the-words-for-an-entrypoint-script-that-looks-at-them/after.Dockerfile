FROM node:20
COPY entry.sh /
ENTRYPOINT ["/entry.sh"]
CMD exec node server.js
