FROM node:20
ENV API_KEY=zq8Rt5pLw2Nv
ENV GREETING hello
ARG DB_PASSWORD="n0t-for-y0u"
ENV SESSION_SECRET correct.horse.battery
RUN npm config set //registry.example.com/:_authToken 00000000-1111 && echo ghp_0123456789abcdefghij0123456789abcdef > /t
RUN git clone https://deploy:Tr0ub4dor@git.example.com/a.git
LABEL note="AKIAABCDEFGHIJKLMNOP"
