FROM perl:5.38
RUN cpanm Mojolicious
CMD ["perl"]
