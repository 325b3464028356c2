FROM debian:12
ARG V=1.2
RUN wget -q "https://example.org/v${V}/tool-${V}.zip" -P /tmp \
  && unzip -q /tmp/tool-${V}.zip -d /opt \
  && rm /tmp/tool-${V}.zip \
  && ln -s /opt/tool /usr/local/bin/tool
CMD ["tool"]
