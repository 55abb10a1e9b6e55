package org.twinbridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code serve}: starts the server, prints its address and stays until it is stopped. */
@Command(name = ServeCommand.NAME, mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    static final String NAME = "serve";

    private static final Pattern PROPERTY = Pattern.compile("--[\\w-]+(\\.[\\w\\[\\]-]+)+(=.*)?");

    private final Class<?> application;
    private final TwinbridgeCommand root;
    private final Words words;

    @Option(names = "--port", paramLabel = "N")
    private @Nullable Integer port;

    @Option(names = "--open")
    private boolean open;

    @Unmatched
    private List<String> properties = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    ServeCommand(Class<?> application, TwinbridgeCommand root, Words words) {
        this.application = application;
        this.root = root;
        this.words = words;
    }

    /** Whether an argument is a property for Spring, such as {@code --server.address=::1}. */
    static boolean isProperty(String argument) {
        return PROPERTY.matcher(argument).matches();
    }

    @Override
    public Integer call() throws InterruptedException {
        CommandSpec command = Objects.requireNonNull(spec, "picocli fills it in");
        for (String property : properties) {
            if (!isProperty(property)) {
                throw new ParameterException(command.commandLine(), words.say("misuse.unknown", property));
            }
        }
        PrintWriter out = command.commandLine().getOut();
        String address = addressOf(start());
        out.println(words.say("serve.ready", address));
        if (open) {
            show(address);
        }
        stayUntilStopped();
        return ExitCode.DONE;
    }

    private ConfigurableApplicationContext start() {
        Home home = root.home();
        var arguments = new ArrayList<String>();
        arguments.add("--twinbridge.home=" + home.folder());
        if (port != null) {
            arguments.add("--server.port=" + port);
        }
        arguments.addAll(properties);
        try {
            return new SpringApplicationBuilder(application)
                    .properties(SpringServices.quiet(home, "server"))
                    .run(arguments.toArray(String[]::new));
        } catch (RuntimeException failure) {
            throw portInUse(failure)
                    .map(taken -> (RuntimeException) new CommandFailure(
                            words.say(
                                    "serve.port", String.valueOf(taken.getPort()), String.valueOf(taken.getPort() + 1)),
                            ExitCode.REFUSED))
                    .orElse(failure);
        }
    }

    private static Optional<PortInUseException> portInUse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return Optional.of(taken);
            }
        }
        return Optional.empty();
    }

    private static String addressOf(ConfigurableApplicationContext server) {
        var environment = server.getEnvironment();
        String scheme = environment.getProperty("server.ssl.bundle") != null
                        || environment.getProperty("server.ssl.key-store") != null
                ? "https"
                : "http";
        return "%s://localhost:%s%s/"
                .formatted(
                        scheme,
                        environment.getProperty("local.server.port", "8080"),
                        environment.getProperty("server.servlet.context-path", ""));
    }

    /** Opens the browser; where there is none the printed address has to do. */
    private static void show(String address) {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        try {
            new ProcessBuilder(mac ? "open" : "xdg-open", address)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            return;
        }
    }

    private static void stayUntilStopped() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
