package com.example;

public class Shop {
    public static void main(String[] args) {
        org.springframework.boot.SpringApplication.run(Shop.class, args);
    }
}
