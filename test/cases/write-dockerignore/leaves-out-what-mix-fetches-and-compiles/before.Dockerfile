FROM elixir:1.17
ENV MIX_ENV=prod
WORKDIR /app
COPY . .
RUN mix local.hex --force && mix deps.get
RUN mix release
CMD ["_build/prod/rel/shop/bin/shop", "start"]
