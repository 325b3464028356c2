use tiny_http::{Response, Server};

fn main() {
    ctrlc::set_handler(|| std::process::exit(0)).expect("no handler for signals");
    let port = std::env::var("PORT").unwrap_or_else(|_| "8080".into());
    let server = Server::http(format!("0.0.0.0:{port}")).expect("the port is taken");
    for request in server.incoming_requests() {
        let body = match request.url() {
            "/health" => "ok".to_string(),
            url => colour_of(url),
        };
        let _ = request.respond(Response::from_string(body));
    }
}

/// A colour for any text, always the same one.
fn colour_of(text: &str) -> String {
    let sum = text.bytes().fold(7u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
    format!("#{:06x}", sum & 0xff_ffff)
}
