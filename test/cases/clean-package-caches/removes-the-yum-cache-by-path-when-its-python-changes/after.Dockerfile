FROM centos:7
RUN yum install -y python36 && ln -sf /usr/bin/python3 /usr/bin/python \
    && rm -rf /var/cache/yum /var/cache/dnf
