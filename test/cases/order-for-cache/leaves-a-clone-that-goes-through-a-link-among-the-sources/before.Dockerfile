FROM debian:12
RUN mkdir -p /srv && ln -s /srv/app /code
COPY . /srv/app
RUN git clone https://example.org/plugin.git /code/plugins/plugin
CMD ["/srv/app/serve"]
