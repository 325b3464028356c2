FROM fedora:41 AS full
RUN dnf install -y nginx && dnf clean all && rm -rf /var/cache/dnf

FROM registry.access.redhat.com/ubi9/ubi-minimal:9.4
RUN microdnf install -y nginx && microdnf clean all
RUN microdnf -y install tar && microdnf clean all && rm -rf /var/cache/yum
