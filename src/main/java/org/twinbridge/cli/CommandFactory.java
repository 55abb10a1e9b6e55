package org.twinbridge.cli;

import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands with what they need; nothing is started for it. */
final class CommandFactory implements IFactory {

    private final Map<Class<?>, Supplier<Object>> makers;

    CommandFactory(
            Class<?> application, TwinbridgeCommand root, Services services, Surroundings surroundings, Words words) {
        boolean onTerminal = surroundings.onTerminal();
        this.makers = Map.ofEntries(
                Map.entry(ServeCommand.class, () -> new ServeCommand(application, root, words)),
                Map.entry(ImportCommand.class, () -> new ImportCommand(services, onTerminal, words)),
                Map.entry(ReleasesCommand.class, () -> new ReleasesCommand(services, words)),
                Map.entry(UndoCommand.class, () -> new UndoCommand(services, onTerminal, words)),
                Map.entry(ExportCommand.class, () -> new ExportCommand(services, words)),
                Map.entry(RankCommand.class, () -> new RankCommand(services, words)),
                Map.entry(ScoreCommand.class, () -> new ScoreCommand(services, words)),
                Map.entry(BalanceCommand.class, () -> new BalanceCommand(services, onTerminal, words)),
                Map.entry(NetworkCommand.class, () -> new NetworkCommand(services, words)),
                Map.entry(PolesCommand.class, () -> new PolesCommand(services, words)),
                Map.entry(PolicyCommand.ListAll.class, () -> new PolicyCommand.ListAll(services, words)),
                Map.entry(PolicyCommand.Show.class, () -> new PolicyCommand.Show(services, words)),
                Map.entry(PolicyCommand.Preview.class, () -> new PolicyCommand.Preview(services, onTerminal, words)),
                Map.entry(PolicyCommand.Submit.class, () -> new PolicyCommand.Submit(services, words)),
                Map.entry(PolicyCommand.Approve.class, () -> new PolicyCommand.Approve(services, words)),
                Map.entry(PolicyCommand.RollBack.class, () -> new PolicyCommand.RollBack(services, words)),
                Map.entry(
                        AccountCommand.Create.class,
                        () -> new AccountCommand.Create(services, surroundings.secrets(), words)));
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Supplier<Object> maker = makers.get(type);
        return maker == null ? CommandLine.defaultFactory().create(type) : type.cast(maker.get());
    }
}
