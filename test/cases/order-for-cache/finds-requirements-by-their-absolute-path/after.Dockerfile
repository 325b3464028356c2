FROM python:3.11
COPY more.txt requirements.txt /srv/app/
RUN pip install --no-cache-dir -r /srv/app/requirements.txt
ADD . /srv/app
CMD ["python", "/srv/app/app.py"]
