FROM registry.example.com/team/base:4
RUN pip install flask && rm -rf ~/.cache/pip
