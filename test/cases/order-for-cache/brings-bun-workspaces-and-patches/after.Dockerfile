FROM oven/bun:1
WORKDIR /app
COPY package.json bun.lockb ./
COPY packages/web/package.json ./packages/web/
COPY patches/left-pad.patch ./patches/
RUN bun install
COPY . .
RUN bun run build
