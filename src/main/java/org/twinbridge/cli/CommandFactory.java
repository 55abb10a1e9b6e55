package org.twinbridge.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands with what they need; nothing is started for it. */
final class CommandFactory implements IFactory {

    private final Class<?> application;
    private final TwinbridgeCommand root;
    private final Services services;
    private final Surroundings surroundings;
    private final Words words;

    CommandFactory(
            Class<?> application, TwinbridgeCommand root, Services services, Surroundings surroundings, Words words) {
        this.application = application;
        this.root = root;
        this.services = services;
        this.surroundings = surroundings;
        this.words = words;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == ServeCommand.class) {
            return type.cast(new ServeCommand(application, root, words));
        }
        if (type == ImportCommand.class) {
            return type.cast(new ImportCommand(services, surroundings.onTerminal(), words));
        }
        if (type == RankCommand.class) {
            return type.cast(new RankCommand(services, words));
        }
        if (type == ScoreCommand.class) {
            return type.cast(new ScoreCommand(services, words));
        }
        if (type == ReleasesCommand.class) {
            return type.cast(new ReleasesCommand(services, words));
        }
        if (type == UndoCommand.class) {
            return type.cast(new UndoCommand(services, surroundings.onTerminal(), words));
        }
        if (type == ExportCommand.class) {
            return type.cast(new ExportCommand(services, words));
        if (type == BalanceCommand.class) {
            return type.cast(new BalanceCommand(services, surroundings.onTerminal(), words));
        }
        if (type == NetworkCommand.class) {
            return type.cast(new NetworkCommand(services, words));
        }
        if (type == PolesCommand.class) {
            return type.cast(new PolesCommand(services, words));
        }
        if (type == AccountCommand.Create.class) {
            return type.cast(new AccountCommand.Create(services, surroundings.secrets(), words));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
