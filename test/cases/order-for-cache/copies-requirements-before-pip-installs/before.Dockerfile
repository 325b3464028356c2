FROM python:3.11
ADD . /srv/app
WORKDIR /srv/app
RUN pip install --no-cache-dir -r requirements.txt
CMD ["python", "app.py"]
