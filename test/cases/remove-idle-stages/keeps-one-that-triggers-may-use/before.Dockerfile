FROM registry.example/rails-builder AS Builder
FROM registry.example/rails-final
CMD ["start"]
