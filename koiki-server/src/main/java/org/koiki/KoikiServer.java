package org.koiki;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The hub: plans, operators and certificates, screens and APIs in one program. */
@SpringBootApplication
public class KoikiServer {
    public static void main(String[] args) {
        SpringApplication.run(KoikiServer.class, args);
    }
}
