FROM elixir:1.17
ENV MIX_ENV=prod
WORKDIR /app
COPY . .
RUN mix do local.hex --force, local.rebar --force
RUN mix deps.get
RUN mix compile
