FROM python:3.9
ENV PIP_NO_CACHE_DIR=1 APP_MODE=shop
WORKDIR /app
# the whole shop
COPY . .
RUN pip install -r requirements.txt
EXPOSE 8000
CMD ["python", "app.py"]
