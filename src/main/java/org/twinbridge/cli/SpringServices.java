package org.twinbridge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;

/** Services of a Spring context without a web server, silent on the console. */
final class SpringServices implements Services {

    private final Supplier<Home> home;
    private final List<String> properties;
    private @Nullable ConfigurableApplicationContext context;

    /**
     * @param home asked for when the application starts, not before: the arguments name it
     * @param properties for Spring, such as {@code --spring.datasource.url=…}; they come before all others
     */
    SpringServices(Supplier<Home> home, String... properties) {
        this.home = home;
        this.properties = List.of(properties);
    }

    @Override
    public <T> T find(Class<T> type) {
        return started().getBean(type);
    }

    @Override
    public boolean isDemonstration() {
        return started().getEnvironment().acceptsProfiles(Profiles.of("demonstration & !production"));
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }

    private ConfigurableApplicationContext started() {
        ConfigurableApplicationContext running = context;
        if (running == null) {
            running = start(home.get());
            context = running;
        }
        return running;
    }

    private ConfigurableApplicationContext start(Home home) {
        var arguments = new ArrayList<>(properties);
        arguments.add("--twinbridge.home=" + home.folder());
        return new SpringApplicationBuilder(CommandLineApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties(quiet(home, "commands"))
                .run(arguments.toArray(String[]::new));
    }

    /** Defaults that keep logs out of the console, where answers go; properties of the user's come before them. */
    static Map<String, Object> quiet(Home home, String log) {
        return Map.of(
                "logging.threshold.console",
                "OFF",
                "logging.file.name",
                home.log(log).toString());
    }
}
