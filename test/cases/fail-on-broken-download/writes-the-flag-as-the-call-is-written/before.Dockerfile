FROM buildpack-deps:bookworm
RUN curl https://example.com/a.tgz > a.tgz
RUN curl -sSL https://example.com/a.tgz -o a.tgz
RUN curl -O https://example.com/a.tgz
RUN curl -L -s -o a.tgz https://example.com/a.tgz
RUN curl --silent --location --output a.tgz https://example.com/a.tgz
RUN curl -o a.tgz https://example.com/a.tgz
RUN curl -Lo a.tgz https://example.com/a.tgz
RUN VERSION=$(curl -s https://example.com/version) && wget "https://example.com/$VERSION.tgz"
RUN sudo -u app curl -o a.tgz https://example.com/a.tgz
