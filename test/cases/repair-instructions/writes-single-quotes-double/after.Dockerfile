FROM node:20-slim
VOLUME ["/data", "/log"]
HEALTHCHECK --interval=5m CMD ["curl", "-f", "http://localhost"]
ENTRYPOINT [ "/bin/tini", "--" ]
CMD [ "/bin/bash" ]
