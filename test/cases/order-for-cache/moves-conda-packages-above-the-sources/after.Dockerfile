FROM continuumio/miniconda3:24.9.2-0
WORKDIR /app
RUN conda install -y -c conda-forge gdal
COPY . .
RUN python setup.py install
