FROM example.com/team/base
RUN true
