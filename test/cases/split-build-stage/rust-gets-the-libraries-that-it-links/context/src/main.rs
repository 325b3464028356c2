fn main() { reqwest::blocking::get("https://example.org"); }
