fn main() { let _ = tower_http::services::ServeDir::new("static"); let _ = std::fs::read_to_string(std::env::args().nth(1).unwrap()); }
