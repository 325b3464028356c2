FROM centos:latest
RUN yum install -y git
