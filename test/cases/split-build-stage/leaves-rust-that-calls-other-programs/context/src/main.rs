fn main() { std::process::Command::new("ffmpeg").status().unwrap(); }
