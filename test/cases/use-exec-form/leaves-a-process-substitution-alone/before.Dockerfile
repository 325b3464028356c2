FROM node:20
SHELL ["/bin/bash", "-c"]
CMD node server.js > >(tee /var/log/server.log)
