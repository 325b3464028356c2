FROM --platform=linux/arm64 ghcr.io/acme/base:2@sha256:8a1c0e5d6f7b8c9dae0f1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60 AS base
