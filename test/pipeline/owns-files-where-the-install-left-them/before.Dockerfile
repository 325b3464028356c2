FROM python:3.12
RUN useradd --system app
WORKDIR /srv/app
COPY . .
RUN pip install -r requirements.txt
RUN chown -R app:app /srv/app
USER app
CMD python app.py
