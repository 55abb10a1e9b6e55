package org.twinbridge.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads passwords: asked for at a terminal without an echo, else a line of standard input. Never an argument. */
final class Secrets {

    private final InputStream in;
    private final @Nullable Console terminal;

    Secrets(InputStream in, @Nullable Console console) {
        this.in = in;
        this.terminal = console != null && console.isTerminal() ? console : null;
    }

    /** Whether a person is asked, who may mistype. */
    boolean isAsked() {
        return terminal != null;
    }

    /** The secret, empty if there was none; the caller wipes it. */
    char[] read(String prompt, PrintWriter err) throws IOException {
        if (terminal == null) {
            String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return line == null ? new char[0] : line.toCharArray();
        }
        err.print(prompt + " ");
        err.flush();
        char[] typed = terminal.readPassword();
        return typed == null ? new char[0] : typed;
    }
}
