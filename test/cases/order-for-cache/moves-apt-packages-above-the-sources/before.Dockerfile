FROM debian:bookworm
COPY . /opt/app
RUN apt-get update && apt-get install -y --no-install-recommends \
    curl \
    # for the reports
    ghostscript
CMD ["/opt/app/run"]
