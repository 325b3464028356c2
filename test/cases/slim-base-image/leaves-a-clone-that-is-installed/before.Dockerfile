FROM python:3.12
RUN git clone https://github.com/example/bot.git /bot && pip3 install -e /bot
CMD ["python3", "/bot/bot"]
