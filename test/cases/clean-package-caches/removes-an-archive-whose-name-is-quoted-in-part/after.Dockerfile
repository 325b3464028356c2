FROM debian:12
ENV V=1.2
RUN wget -q https://example.org/"$V"/t_"$V".tgz -O /tmp/t_"$V".tgz && \
    tar xfz /tmp/t_"$V".tgz -C /opt && \
    rm /tmp/t_"$V".tgz
CMD ["t"]
