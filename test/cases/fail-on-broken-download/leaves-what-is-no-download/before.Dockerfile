FROM buildpack-deps:bookworm
RUN curl -I https://example.com
RUN curl -X POST -d @body.json https://example.com/hook
RUN curl -s -o /dev/null -w '%{http_code}' https://example.com
RUN service nginx start && curl http://localhost:8080/warm-up
RUN wget --spider https://example.com
RUN wget -r https://example.com/files/; ls
RUN curl --version; wget --version
RUN echo $(curl -s https://example.com/version)
HEALTHCHECK CMD curl http://localhost/
