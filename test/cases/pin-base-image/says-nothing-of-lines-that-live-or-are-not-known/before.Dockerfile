FROM python:3.14-slim AS a
FROM python:3 AS b
FROM debian:12 AS c
FROM node:22-alpine AS d
FROM postgres:17 AS e
FROM acme/python:2.7 AS f
FROM registry.example.com/python:2.7 AS g
FROM redis:7-bookworm
