package org.twinbridge.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands with what they need; nothing is started for it. */
final class CommandFactory implements IFactory {

    private final Class<?> application;
    private final TwinbridgeCommand root;
    private final Services services;
    private final Words words;

    CommandFactory(Class<?> application, TwinbridgeCommand root, Services services, Words words) {
        this.application = application;
        this.root = root;
        this.services = services;
        this.words = words;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == ServeCommand.class) {
            return type.cast(new ServeCommand(application, root, words));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
