FROM ubuntu:22.04
RUN conda install --yes numpy && conda clean -tipsy
RUN mamba create -y -n shop python && rm -rf /opt/conda/pkgs
RUN bash -c 'conda install -y numpy'
RUN micromamba install -y -n base -f env.yaml && micromamba clean --all --yes
