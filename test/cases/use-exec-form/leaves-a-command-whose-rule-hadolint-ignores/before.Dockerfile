FROM node:20
# the shell is wanted
# hadolint ignore=DL3006,DL3025
CMD node server.js
