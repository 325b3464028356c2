FROM node:20
CMD exec /opt/app/start.sh
