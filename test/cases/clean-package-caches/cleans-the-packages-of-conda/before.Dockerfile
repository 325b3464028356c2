FROM continuumio/miniconda3:24.9.2-0
COPY environment.yml .
RUN conda env create -f environment.yml
RUN /opt/conda/bin/conda install -yq numpy && /opt/conda/bin/conda update scipy
