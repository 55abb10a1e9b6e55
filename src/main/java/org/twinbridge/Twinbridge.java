package org.twinbridge;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Twinbridge. */
@SpringBootApplication
public class Twinbridge {

    public static void main(String[] arguments) {
        SpringApplication.run(Twinbridge.class, arguments);
    }
}
