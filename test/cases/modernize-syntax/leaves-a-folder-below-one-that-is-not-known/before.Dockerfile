FROM registry.example/base
WORKDIR app
FROM node:20
WORKDIR $HOME/app
WORKDIR web
