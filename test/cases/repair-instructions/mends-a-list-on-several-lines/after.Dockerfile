FROM node:20
CMD ["node", \
    # with source maps
    "--enable-source-maps", \
    "server.js"]
