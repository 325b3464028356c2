from node:20-slim
cmd ["node"]
run make