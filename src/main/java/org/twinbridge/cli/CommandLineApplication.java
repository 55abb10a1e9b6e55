package org.twinbridge.cli;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The application without its web side, so that a command starts in a few seconds. Not a component itself: the server's
 * scan must not find it.
 */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = CommandLineApplication.BASE_PACKAGE)
@ComponentScan(
        basePackages = CommandLineApplication.BASE_PACKAGE,
        excludeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = {"org\\.twinbridge\\.Twinbridge", "org\\.twinbridge\\.shell\\..*", ".*\\.ui\\..*"})
        })
final class CommandLineApplication {

    static final String BASE_PACKAGE = "org.twinbridge";

    private CommandLineApplication() {}
}
