FROM node:20
CMD /opt/app/start.sh
