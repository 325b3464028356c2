ARG IMAGE=registry.example.com:5000/acme/base:1.4
FROM $IMAGE
