ARG REGISTRY=registry.example.com
FROM ${REGISTRY}/python:3.12
