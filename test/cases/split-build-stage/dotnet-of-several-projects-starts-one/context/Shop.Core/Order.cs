public record Order(int Id);
