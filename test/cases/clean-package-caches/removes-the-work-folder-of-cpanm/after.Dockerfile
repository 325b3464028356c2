FROM perl:5.38
RUN cpanm Mojolicious && rm -rf ~/.cpanm
CMD ["perl"]
