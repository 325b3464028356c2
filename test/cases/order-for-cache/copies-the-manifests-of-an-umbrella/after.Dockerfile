FROM elixir:1.17
ENV MIX_ENV=prod
WORKDIR /app
RUN mix do local.hex --force, local.rebar --force
COPY mix.exs mix.lock ./
COPY apps/core/mix.exs ./apps/core/
COPY apps/web/mix.exs ./apps/web/
RUN mix deps.get
COPY . .
RUN mix compile
