FROM ubuntu:22.04
RUN apt-get update
COPY conf/ /srv/conf/
EXPOSE 80
WORKDIR /srv
RUN apt-get install -y nginx
CMD ["nginx", "-g", "daemon off;"]
