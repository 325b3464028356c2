FROM node:20
ENV PASSWORD=changeme DB_PASSWORD= API_KEY=<key> TOKEN_URL=https://example.com/token USE_TOKEN=true
ENV SSH_PRIVATE_KEY=/run/keys/deploy.pem MAX_TOKENS=512 NO_PASSWORD=1
ARG TOKEN_ENDPOINT
ARG PASSWORD_FILE
COPY id_rsa.pub /root/.ssh/authorized_keys
COPY .npmrc ./
RUN git clone https://github.com/example/public.git
