package org.twinbridge;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.twinbridge.cli.CommandLineInterface;

/** Starts Twinbridge: its server, or the command that the arguments name. */
@SpringBootApplication
public class Twinbridge {

    public static void main(String[] arguments) {
        System.exit(CommandLineInterface.run(Twinbridge.class, arguments));
    }
}
