FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends \
    curl \
    # for the reports
    ghostscript
COPY . /opt/app
CMD ["/opt/app/run"]
