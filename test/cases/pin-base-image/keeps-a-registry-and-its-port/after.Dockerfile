FROM public.ecr.aws/docker/library/ruby:4.0
FROM mirror.gcr.io/library/redis:8.10
FROM localhost:5000/node
