FROM opensuse/leap:15.6
RUN zypper install -y vim && zypper clean --all
RUN zypper -q -n up && zypper cc -a
RUN zypper source-install bash && zypper clean
