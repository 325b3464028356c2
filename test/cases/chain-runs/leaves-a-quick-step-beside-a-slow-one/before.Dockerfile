FROM debian:12
RUN echo build-42 > /etc/build
RUN mkdir -p /srv/data && chmod 700 /srv/data
RUN apt-get update && apt-get install -y texlive-full && rm -rf /var/lib/apt/lists/*
CMD ["pdflatex"]
