FROM public.ecr.aws/docker/library/ruby
FROM mirror.gcr.io/library/redis:latest
FROM localhost:5000/node
