FROM continuumio/miniconda3:24.9.2-0
COPY environment.yml .
RUN conda env create -f environment.yml && conda clean -ay
RUN /opt/conda/bin/conda install -yq numpy && /opt/conda/bin/conda update -y scipy \
    && /opt/conda/bin/conda clean -ay
