FROM python:3.11
ADD . /srv/app
RUN pip install --no-cache-dir -r /srv/app/requirements.txt
CMD ["python", "/srv/app/app.py"]
