package org.twinbridge.profile;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.twinbridge.Twinbridge;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.profile.Statement.Key;
import org.twinbridge.profile.Statement.Kind;

/** What {@link DraftSurvivesTest} starts: the server, in which an officer edits a draft, or looks for it. */
final class DraftOfAProcess {

    private DraftOfAProcess() {}

    /** @param arguments "edit" or "look", and the folder of the database */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[1]);
        var application = new SpringApplication(Twinbridge.class);
        application.setAdditionalProfiles("production");
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("onlyTheProgram", new OnlyTheProgram()));
        ApplicationContext context = application.run(
                // Before the tests' own settings, which lie on the class path and name one in memory.
                "--spring.config.location=classpath:/application.properties,classpath:/application-production.properties",
                "--twinbridge.home=" + home,
                "--server.port=0",
                "--vaadin.productionMode=true");
        context.getAutowireCapableBeanFactory()
                .createBean(StoredCatalogue.class)
                .store();
        signIn();
        ProfileEditing editing = context.getBean(ProfileEditing.class);
        if (arguments[0].equals("edit")) {
            edit(editing);
            Files.writeString(home.resolve("edited"), "yes");
            Thread.sleep(Long.MAX_VALUE);
        }
        Files.writeString(
                home.resolve("found"),
                editing.open(StoredCatalogue.DAKAR)
                        .draftIfAny()
                        .map(DraftOfAProcess::said)
                        .orElse("no draft"));
        System.exit(0);
    }

    private static void edit(ProfileEditing editing) {
        ProfileItems base = editing.open(StoredCatalogue.DAKAR).stored();
        ProfileItems mine = ProfileEdits.put(base, new Statement(Key.plain(Kind.QUOTA, ""), 7, null));
        editing.keep(base, mine);
        editing.keep(
                base,
                ProfileEdits.put(
                        mine,
                        new Statement(
                                Key.of(Kind.NEED, new Field("0114"), Modality.ANY),
                                .9,
                                new Evidence(Source.DECLARED, LocalDate.of(2026, 5, 4), "Senate of May"))));
    }

    private static String said(Draft draft) {
        Need need = draft.mine().needs().stream()
                .filter(stated -> stated.field().equals(new Field("0114")))
                .findFirst()
                .orElseThrow();
        return "quota %d, base %s, need %s of .%d noted \"%s\""
                .formatted(
                        draft.mine().quota(),
                        draft.base().quota() == null ? "without one" : "with one",
                        need.field(),
                        Math.round(need.urgency() * 10),
                        need.evidence().note());
    }

    private static void signIn() {
        UUID id = UUID.nameUUIDFromBytes("awa".getBytes(StandardCharsets.UTF_8));
        AccountPrincipal principal = AccountPrincipal.authenticated(
                new Account(id, "awa", "Awa", Set.of(Role.OFFICER), StoredCatalogue.DAKAR, true));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }

    /** Keeps the components of tests out, which lie in the same packages. */
    private static final class OnlyTheProgram extends TypeExcludeFilter {

        private final URL tests =
                DraftOfAProcess.class.getProtectionDomain().getCodeSource().getLocation();

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURL().toString().startsWith(tests.toString());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OnlyTheProgram;
        }

        @Override
        public int hashCode() {
            return OnlyTheProgram.class.hashCode();
        }
    }
}
