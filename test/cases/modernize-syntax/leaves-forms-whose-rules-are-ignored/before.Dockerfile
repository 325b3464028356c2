# check=skip=LegacyKeyValueFormat
FROM debian:12
# hadolint ignore=DL4000
MAINTAINER ops <ops@example.com>
ENV MODE production
ADD conf.d /etc/app/
