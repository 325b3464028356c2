FROM --platform=linux/arm64 ghcr.io/acme/base:2 AS base
