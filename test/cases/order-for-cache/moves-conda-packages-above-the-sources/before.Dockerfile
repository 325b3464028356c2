FROM continuumio/miniconda3:24.9.2-0
WORKDIR /app
COPY . .
RUN conda install -y -c conda-forge gdal
RUN python setup.py install
