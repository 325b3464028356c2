FROM ruby:3.4-buster AS one
FROM eclipse-temurin:21-jdk-focal
