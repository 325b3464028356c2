FROM node:22
SHELL ["pwsh", "-c"]
RUN npm install
