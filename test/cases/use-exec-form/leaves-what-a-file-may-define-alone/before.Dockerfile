FROM node:20
CMD . ./functions.sh && serve --port 80
