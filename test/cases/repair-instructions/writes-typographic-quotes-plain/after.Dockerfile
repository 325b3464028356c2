FROM debian:12
ENTRYPOINT [ "/bin/bash", "-c" ]
CMD ["/srv/run", "--all"]
