# check=skip=StageNameCasing
# hadolint global ignore=DL3008
FROM node:20
# hadolint ignore=DL3002
# hadolint ignore=dl3025
CMD node server.js
