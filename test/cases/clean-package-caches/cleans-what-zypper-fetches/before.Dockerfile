FROM opensuse/leap:15.6
RUN zypper --non-interactive refresh && zypper -n in gcc
RUN zypper install -y make && zypper clean -a
RUN zypper in git
RUN zypper -n --no-refresh install curl
