package org.twinbridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountRefusedException;
import org.twinbridge.account.Accounts;
import org.twinbridge.account.NewAccount;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institutions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code account}: what can be done about accounts from a shell. */
@Command(name = "account", mixinStandardHelpOptions = true, subcommands = AccountCommand.Create.class)
final class AccountCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var commandLine = Objects.requireNonNull(spec, "picocli fills it in").commandLine();
        commandLine.usage(commandLine.getOut());
    }

    /** {@code account create}: the only way to the first administrator of a production system. */
    @Command(name = "create", mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {

        private final Services services;
        private final Secrets secrets;
        private final Words words;

        @Option(names = "--name", paramLabel = "NAME", required = true)
        private String name = "";

        @Option(names = "--display-name", paramLabel = "NAME")
        private String displayName = "";

        @Option(names = "--administrator")
        private boolean administrator;

        @Option(names = "--role", paramLabel = "officer|staff|reviewer|steward|administrator")
        private Set<Role> roles = EnumSet.noneOf(Role.class);

        @Option(names = "--institution", paramLabel = "ID|NAME")
        private @Nullable String institution;

        @Spec
        private @Nullable CommandSpec spec;

        Create(Services services, Secrets secrets, Words words) {
            this.services = services;
            this.secrets = secrets;
            this.words = words;
        }

        @Override
        public Integer call() throws IOException {
            var commandLine =
                    Objects.requireNonNull(spec, "picocli fills it in").commandLine();
            Set<Role> granted = EnumSet.noneOf(Role.class);
            granted.addAll(roles);
            if (administrator) {
                granted.add(Role.ADMINISTRATOR);
            }
            if (granted.isEmpty()) {
                throw new CommandFailure(words.say("account.role"), ExitCode.REFUSED);
            }
            var asked = new NewAccount(name, displayName, granted, institution());
            char[] password = password(commandLine.getErr());
            try {
                Account made = services.find(Accounts.class).create(asked, CharBuffer.wrap(password));
                commandLine.getOut().println(words.say("account.created", made.name()));
                return ExitCode.DONE;
            } catch (AccountRefusedException refused) {
                throw new CommandFailure(String.valueOf(refused.getMessage()), ExitCode.REFUSED);
            } finally {
                Arrays.fill(password, '\0');
            }
        }

        private char[] password(PrintWriter err) throws IOException {
            char[] password = secrets.read(words.say("account.new-password"), err);
            if (secrets.isAsked()
                    && !Arrays.equals(password, secrets.read(words.say("account.new-password.again"), err))) {
                throw new CommandFailure(words.say("account.new-password.differs"), ExitCode.REFUSED);
            }
            return password;
        }

        private @Nullable InstitutionId institution() {
            return institution == null
                    ? null
                    : new InstitutionChoice(services.find(Institutions.class), words)
                            .of(institution)
                            .id();
        }
    }
}
