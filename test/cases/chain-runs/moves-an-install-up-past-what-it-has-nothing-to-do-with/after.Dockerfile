FROM ubuntu:22.04
RUN apt-get update && apt-get install -y nginx
COPY conf/ /srv/conf/
EXPOSE 80
WORKDIR /srv
CMD ["nginx", "-g", "daemon off;"]
