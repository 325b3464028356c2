FROM debian:bookworm-slim
RUN apt-get update &&   apt-get install -y  curl `# for the checks` \
 && sed -i -e 's/a && b  ||  c/d/' -e "s/<<EOF/x/" /etc/profile \
 && echo "$(date)  `uname -r`" > /built \
 && rm -rf /var/lib/apt/lists/*
CMD exec tail -f /built
