fn main() { println!("red"); }
