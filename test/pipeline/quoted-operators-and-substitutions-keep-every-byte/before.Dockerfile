FROM debian:bookworm
RUN apt-get update &&   apt-get install -y  curl `# for the checks` \
 && sed -i -e 's/a && b  ||  c/d/' -e "s/<<EOF/x/" /etc/profile \
 && echo "$(date)  `uname -r`" > /built
CMD exec tail -f /built
