package org.twinbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Who may do what: every page, every address and every method of a service, for every role and for nobody, as it is
 * against as the table {@code authorisation.csv} has it. Whatever the table denies is tried.
 */
@SpringBootTest
class AuthorisationTableTest {

    private static final Path SAID = Path.of("target", "authorisation.csv");
    private static final Path REPORT = Path.of("target", "authorisation.md");
    private static final String HEADER = "subject,nobody,officer,staff,reviewer,steward,administrator";
    private static final InstitutionId DAKAR = InstitutionId.parse("04je6yw13");

    @Autowired
    private WebApplicationContext context;

    private final List<Visitor> visitors = Stream.concat(
                    Stream.of(Visitor.nobody()), Arrays.stream(Role.values()).map(Visitor::of))
            .toList();

    private int denied;

    /** Somebody who comes with one role, or with none. */
    private record Visitor(Optional<AccountPrincipal> principal) {

        static Visitor nobody() {
            return new Visitor(Optional.empty());
        }

        static Visitor of(Role role) {
            String name = role.name().toLowerCase(Locale.ROOT);
            return new Visitor(Optional.of(AccountPrincipal.authenticated(new Account(
                    UUID.randomUUID(), name, name, Set.of(role), role == Role.OFFICER ? DAKAR : null, true))));
        }

        boolean has(String role) {
            return principal.stream().anyMatch(known -> known.account().has(Role.valueOf(role)));
        }

        Authentication authentication() {
            return principal
                    .<Authentication>map(known ->
                            UsernamePasswordAuthenticationToken.authenticated(known, null, known.getAuthorities()))
                    .orElseGet(() -> new AnonymousAuthenticationToken(
                            "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isAsTheTableSays() throws Exception {
        Map<String, String> found = new TreeMap<>();
        pages(found);
        addresses(found);
        services(found);
        Map<String, String> table = table();

        write(found);
        assertThat(faults(found, table))
                .as("who may do what; the table as it would be is in %s", SAID)
                .isEmpty();
        assertThat(denied).isPositive();
    }

    private static List<String> faults(Map<String, String> found, Map<String, String> table) {
        var faults = new ArrayList<String>();
        found.forEach((subject, line) -> {
            if (!table.containsKey(subject)) {
                faults.add("add to src/test/resources/authorisation.csv: " + line);
            } else if (!table.get(subject).equals(line)) {
                faults.add("the table says %s, but it is %s".formatted(table.get(subject), line));
            }
        });
        table.keySet().stream()
                .filter(subject -> !found.containsKey(subject))
                .forEach(subject -> faults.add("take out of src/test/resources/authorisation.csv: " + subject));
        return faults;
    }

    private static Map<String, String> table() throws IOException {
        List<String> lines = Files.readAllLines(
                new ClassPathResource("authorisation.csv").getFile().toPath());
        List<String> rows = lines.stream().skip(1).toList();

        assertThat(lines.getFirst()).isEqualTo(HEADER);
        assertThat(rows).as("the table, by subject").isSorted();
        return rows.stream()
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(',')), line -> line, (one, _) -> one, TreeMap::new));
    }

    /** Asks the very checker that Vaadin asks before it opens a page. */
    private void pages(Map<String, String> found) throws ClassNotFoundException {
        var routes = new ClassPathScanningCandidateComponentProvider(false);
        routes.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var checker = new AccessAnnotationChecker();
        for (var route : routes.findCandidateComponents("org.twinbridge")) {
            Class<?> page =
                    ClassUtils.forName(route.getBeanClassName(), getClass().getClassLoader());
            if (!page.getProtectionDomain().equals(getClass().getProtectionDomain())) {
                add(
                        found,
                        "page /" + page.getAnnotation(Route.class).value().replaceAll("\\(.*?\\)", ""),
                        visitor -> checker.hasAccess(
                                page,
                                visitor.principal()
                                        .<java.security.Principal>map(known -> known::getUsername)
                                        .orElse(null),
                                visitor::has));
            }
        }
    }

    /** Sends a request to every address that answers programs or hands out files. */
    private void addresses(Map<String, String> found) {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        Map<RequestMappingInfo, HandlerMethod> handlers = context.getBean(
                        "requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        handlers.forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.twinbridge.")) {
                Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    for (String address : mapping.getPatternValues()) {
                        add(
                                found,
                                "address %s %s".formatted(method, address),
                                visitor -> answers(web, method, address, visitor));
                    }
                }
            }
        });
    }

    private static boolean answers(MockMvc web, RequestMethod method, String address, Visitor visitor) {
        String path = address.replaceAll("\\{[^}]*}", "1").replace("/**", "/x");
        try {
            MockHttpServletResponse answer = web.perform(request(HttpMethod.valueOf(method.name()), path)
                            .with(csrf())
                            .with(
                                    visitor.principal().isPresent()
                                            ? user(visitor.principal().get())
                                            : anonymous()))
                    .andReturn()
                    .getResponse();
            String leadsTo = answer.getRedirectedUrl();
            return answer.getStatus() != 401
                    && answer.getStatus() != 403
                    && (leadsTo == null || !leadsTo.contains("sign-in"));
        } catch (Exception failure) {
            throw new AssertionError(path, failure);
        }
    }

    /** Calls every method of a service whose annotations deny it, with nothing in its hands. */
    private void services(Map<String, String> found) {
        for (Object service : context.getBeansWithAnnotation(Service.class).values()) {
            Class<?> type = AopUtils.getTargetClass(service);
            if (!type.getName().startsWith("org.twinbridge.")) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && !method.getName().equals("destroy")) {
                    add(found, "service " + name(type, method), visitor -> mayCall(service, type, method, visitor));
                }
            }
        }
    }

    private static boolean mayCall(Object service, Class<?> type, Method method, Visitor visitor) {
        boolean says = annotationsAllow(method, visitor)
                .or(() -> annotationsAllow(type, visitor))
                .orElse(true);
        return says || !isRefused(service, method, visitor);
    }

    private static Optional<Boolean> annotationsAllow(AnnotatedElement place, Visitor visitor) {
        RolesAllowed roles = place.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            return Optional.of(Arrays.stream(roles.value()).anyMatch(visitor::has));
        }
        if (place.isAnnotationPresent(DenyAll.class)) {
            return Optional.of(false);
        }
        return place.isAnnotationPresent(PermitAll.class) ? Optional.of(true) : Optional.empty();
    }

    private static boolean isRefused(Object service, Method method, Visitor visitor) {
        SecurityContextHolder.getContext().setAuthentication(visitor.authentication());
        Object[] nothing = Arrays.stream(method.getParameterTypes())
                .map(AuthorisationTableTest::nothing)
                .toArray();
        try {
            method.setAccessible(true);
            method.invoke(service, nothing);
            return false;
        } catch (InvocationTargetException thrown) {
            return thrown.getCause() instanceof AccessDeniedException;
        } catch (IllegalAccessException closed) {
            throw new AssertionError(closed);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Object nothing(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    private static String name(Class<?> type, Method method) {
        String given = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(" "));
        return "%s.%s.%s(%s)"
                .formatted(
                        type.getPackageName().substring("org.twinbridge.".length()),
                        type.getSimpleName(),
                        method.getName(),
                        given);
    }

    private void add(Map<String, String> found, String subject, Predicate<Visitor> mayDo) {
        String answers = visitors.stream()
                .map(visitor -> {
                    boolean may = mayDo.test(visitor);
                    denied += may ? 0 : 1;
                    return may ? "yes" : "no";
                })
                .collect(Collectors.joining(","));
        found.put(subject, subject + "," + answers);
    }

    private void write(Map<String, String> found) throws IOException {
        List<String> lines =
                found.values().stream().sorted(Comparator.naturalOrder()).toList();
        Files.createDirectories(SAID.getParent());
        Files.write(SAID, Stream.concat(Stream.of(HEADER), lines.stream()).toList());
        var report = new ArrayList<String>();
        report.add("# Who may do what");
        report.add("");
        report.add("%d subjects for %d visitors; %d attempts were denied, each of them tried."
                .formatted(found.size(), visitors.size(), denied));
        report.add("");
        report.add("| " + HEADER.replace(",", " | ") + " |");
        report.add("|---|---|---|---|---|---|---|");
        lines.forEach(line -> report.add("| " + line.replace(",", " | ") + " |"));
        Files.write(REPORT, report);
    }
}
