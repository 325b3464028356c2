package org.example.quotes;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

public class Quotes {
    private static final List<String> QUOTES = List.of("Make it work.", "Make it right.", "Make it fast.");

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8080"));
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/", exchange -> answer(exchange, Map.of("service", "quotes")));
        server.createContext("/health", exchange -> answer(exchange, Map.of("ok", true)));
        server.createContext("/quotes", exchange -> answer(exchange, QUOTES));
        // Without it the JVM ends with 143 when it is told to stop, as if it had failed.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(0)));
        server.start();
    }

    private static void answer(HttpExchange exchange, Object value) throws IOException {
        byte[] body = new Gson().toJson(value).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
