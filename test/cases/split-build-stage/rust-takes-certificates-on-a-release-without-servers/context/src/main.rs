fn main() { let _ = reqwest::blocking::get("https://example.com"); }
