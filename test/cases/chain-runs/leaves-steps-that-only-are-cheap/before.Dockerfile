FROM debian:12
RUN mkdir -p /srv/app
RUN mkdir -p /srv/data
RUN echo ready > /srv/data/state
