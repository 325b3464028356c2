fn main() { println!("web"); }
