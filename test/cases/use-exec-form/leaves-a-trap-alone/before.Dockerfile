FROM debian:12
CMD trap 'echo bye' TERM; sleep 60
