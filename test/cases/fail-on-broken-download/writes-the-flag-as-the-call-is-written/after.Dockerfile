FROM buildpack-deps:bookworm
RUN curl -f https://example.com/a.tgz > a.tgz
RUN curl -fsSL https://example.com/a.tgz -o a.tgz
RUN curl -fO https://example.com/a.tgz
RUN curl -f -L -s -o a.tgz https://example.com/a.tgz
RUN curl --fail --silent --location --output a.tgz https://example.com/a.tgz
RUN curl -f -o a.tgz https://example.com/a.tgz
RUN curl -fLo a.tgz https://example.com/a.tgz
RUN VERSION=$(curl -fs https://example.com/version) && wget "https://example.com/$VERSION.tgz"
RUN sudo -u app curl -f -o a.tgz https://example.com/a.tgz
