FROM python:3.12
COPY model.tar.xz /srv/
RUN cd /srv && tar xf model.tar.xz
COPY app.py /srv/
CMD ["python", "/srv/app.py"]
