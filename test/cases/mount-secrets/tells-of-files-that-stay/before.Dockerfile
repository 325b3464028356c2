FROM maven:3-eclipse-temurin-17
COPY settings.xml /root/.m2/settings.xml
COPY .netrc other.txt /root/
COPY id_rsa /root/.ssh/id_rsa
ADD .git-credentials /root/
RUN git clone https://git.example.com/a.git; rm /root/.git-credentials
RUN mvn package
