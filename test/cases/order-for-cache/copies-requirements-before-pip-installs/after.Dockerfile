FROM python:3.11
COPY requirements.txt /srv/app/
WORKDIR /srv/app
RUN pip install --no-cache-dir -r requirements.txt
ADD . /srv/app
CMD ["python", "app.py"]
