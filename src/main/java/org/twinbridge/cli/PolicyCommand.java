package org.twinbridge.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.Accounts;
import org.twinbridge.policy.Policies;
import org.twinbridge.policy.PolicyApprovals;
import org.twinbridge.policy.PolicyDocument;
import org.twinbridge.policy.PolicyDrafts;
import org.twinbridge.policy.PolicyPreview;
import org.twinbridge.policy.PolicyPreviews;
import org.twinbridge.policy.PolicyRefusedException;
import org.twinbridge.policy.PolicyTrial;
import org.twinbridge.policy.PolicyVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy}: what is in force, what another would do, and its way into force in the name of two people. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        subcommands = {
            PolicyCommand.ListAll.class,
            PolicyCommand.Show.class,
            PolicyCommand.Preview.class,
            PolicyCommand.Submit.class,
            PolicyCommand.Approve.class,
            PolicyCommand.RollBack.class
        })
final class PolicyCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var commandLine = Objects.requireNonNull(spec, "picocli fills it in").commandLine();
        commandLine.usage(commandLine.getOut());
    }

    /** What the commands share. */
    abstract static class Part implements Callable<Integer> {

        final Services services;
        final Words words;

        @Spec
        private @Nullable CommandSpec spec;

        Part(Services services, Words words) {
            this.services = services;
            this.words = words;
        }

        CommandLine commandLine() {
            return Objects.requireNonNull(spec, "picocli fills it in").commandLine();
        }

        /** Does something, and says in a sentence why it is refused if it is. */
        <T> T asked(Supplier<T> act) {
            try {
                return act.get();
            } catch (PolicyRefusedException refused) {
                throw new CommandFailure(String.valueOf(refused.getMessage()), ExitCode.REFUSED);
            }
        }

        /** Does something in the name of an account, under all rules that hold for it on the web. */
        <T> T as(String name, Supplier<T> act) {
            Account account = services.find(Accounts.class)
                    .find(name)
                    .filter(Account::active)
                    .orElseThrow(() -> new CommandFailure(words.say("policies.nobody", name), ExitCode.REFUSED));
            var principal = AccountPrincipal.authenticated(account);
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            principal, null, principal.getAuthorities()));
            try {
                return asked(act);
            } catch (AccessDeniedException denied) {
                throw new CommandFailure(words.say("policies.denied", name), ExitCode.REFUSED);
            } finally {
                SecurityContextHolder.clearContext();
            }
        }

        PolicyVersion named(String name) {
            return services.find(Policies.class)
                    .find(name)
                    .orElseThrow(() -> new CommandFailure(words.say("policies.unknown", name), ExitCode.REFUSED));
        }

        PolicyDocument read(Path file) throws IOException {
            if (!Files.isReadable(file) || Files.size(file) > 4L * PolicyDocument.LONGEST) {
                throw new CommandFailure(words.say("policies.unreadable", file.toString()), ExitCode.REFUSED);
            }
            byte[] bytes = Files.readAllBytes(file);
            return asked(() -> PolicyDocument.read(new String(bytes, StandardCharsets.UTF_8)));
        }

        int answer(PolicyVersion policy) {
            JsonAnswer.write(row(policy), commandLine().getOut());
            return ExitCode.DONE;
        }

        static Map<String, Object> row(PolicyVersion policy) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", policy.name());
            row.put("version", policy.version());
            row.put("state", policy.state().name());
            row.put("origin", policy.origin());
            row.put("reason", policy.reason());
            row.put("edited_by", policy.edited().by());
            row.put(
                    "submitted_by",
                    policy.submitted().map(PolicyVersion.Act::by).orElse(""));
            row.put("approved_by", policy.approved().map(PolicyVersion.Act::by).orElse(""));
            row.put(
                    "approved_at",
                    policy.approved().map(act -> act.at().toString()).orElse(""));
            return row;
        }
    }

    /** {@code policy list}: all that were ever written, the latest first. */
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class ListAll extends Part {

        ListAll(Services services, Words words) {
            super(services, words);
        }

        @Override
        public Integer call() {
            List<Map<String, Object>> rows = services.find(PolicyDrafts.class).all().stream()
                    .map(Part::row)
                    .toList();
            JsonAnswer.write(rows, commandLine().getOut());
            return ExitCode.DONE;
        }
    }

    /** {@code policy show}: a policy as a document. */
    @Command(name = "show", mixinStandardHelpOptions = true)
    static final class Show extends Part {

        @Parameters(index = "0", paramLabel = "NAME", arity = "0..1")
        private @Nullable String name;

        Show(Services services, Words words) {
            super(services, words);
        }

        @Override
        public Integer call() {
            String asked = name;
            PolicyVersion policy = asked == null ? services.find(Policies.class).inForce() : named(asked);
            commandLine().getOut().println(policy.document().json());
            return ExitCode.DONE;
        }
    }

    /** {@code policy preview}: what a policy would do to everybody's lists. */
    @Command(name = "preview", mixinStandardHelpOptions = true)
    static final class Preview extends Part {

        private final boolean onTerminal;

        @Option(names = "--policy", paramLabel = "FILE", required = true)
        private @Nullable Path file;

        @Option(names = "--sample", paramLabel = "N")
        private int sample;

        Preview(Services services, boolean onTerminal, Words words) {
            super(services, words);
            this.onTerminal = onTerminal;
        }

        @Override
        public Integer call() throws IOException {
            PolicyDocument document = read(Objects.requireNonNull(file, "picocli requires it"));
            new Catalogues(services, words).require(commandLine().getErr());
            var line = new ProgressLine(commandLine().getErr(), System::nanoTime, words);
            PolicyTrial.Watch watch = (done, total) -> {
                if (onTerminal) {
                    line.show(done, total);
                }
                return true;
            };
            PolicyPreview preview =
                    asked(() -> services.find(PolicyPreviews.class).make(document, Math.max(0, sample), watch));
            line.clear();
            JsonAnswer.write(preview.effect(), commandLine().getOut());
            return ExitCode.DONE;
        }
    }

    /** {@code policy submit}: a document handed to a second person. */
    @Command(name = "submit", mixinStandardHelpOptions = true)
    static final class Submit extends Part {

        @Option(names = "--policy", paramLabel = "FILE", required = true)
        private @Nullable Path file;

        @Option(names = "--as", paramLabel = "ACCOUNT", required = true)
        private String account = "";

        @Option(names = "--reason", paramLabel = "WORDS", required = true)
        private String reason = "";

        Submit(Services services, Words words) {
            super(services, words);
        }

        @Override
        public Integer call() throws IOException {
            Path source = Objects.requireNonNull(file, "picocli requires it");
            PolicyDocument document = read(source);
            return answer(as(account, () -> {
                PolicyDrafts drafts = services.find(PolicyDrafts.class);
                PolicyVersion draft = drafts.take(document, words.say("policies.origin", source.getFileName()));
                return drafts.submit(draft.id(), draft.lockVersion(), reason);
            }));
        }
    }

    /** {@code policy approve}: puts a submitted policy in force. */
    @Command(name = "approve", mixinStandardHelpOptions = true)
    static final class Approve extends Part {

        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Option(names = "--as", paramLabel = "ACCOUNT", required = true)
        private String account = "";

        @Option(names = "--reason", paramLabel = "WORDS")
        private String reason = "";

        Approve(Services services, Words words) {
            super(services, words);
        }

        @Override
        public Integer call() {
            PolicyVersion policy = named(name);
            return answer(as(account, () -> services.find(PolicyApprovals.class)
                    .approve(policy.id(), policy.lockVersion(), reason)));
        }
    }

    /** {@code policy roll-back}: submits an earlier policy again. */
    @Command(name = "roll-back", mixinStandardHelpOptions = true)
    static final class RollBack extends Part {

        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Option(names = "--as", paramLabel = "ACCOUNT", required = true)
        private String account = "";

        @Option(names = "--reason", paramLabel = "WORDS", required = true)
        private String reason = "";

        RollBack(Services services, Words words) {
            super(services, words);
        }

        @Override
        public Integer call() {
            PolicyVersion policy = named(name);
            return answer(as(account, () -> services.find(PolicyApprovals.class).rollBack(policy.id(), reason)));
        }
    }
}
