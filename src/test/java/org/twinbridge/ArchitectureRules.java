package org.twinbridge;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.springframework.stereotype.Service;
import planted.twinbridge.engine.drain.DrainThatKnowsScores;
import planted.twinbridge.engine.profile.ProfileThatKnowsScores;
import planted.twinbridge.engine.rank.RankThatKnowsSpring;
import planted.twinbridge.engine.score.ScoreThatKnowsRanks;
import planted.twinbridge.feature.ButtonOutsideUi;
import planted.twinbridge.feature.EntityOutsidePersistence;
import planted.twinbridge.feature.FieldInjected;
import planted.twinbridge.feature.Loud;
import planted.twinbridge.feature.RepositoryOutsidePersistence;
import planted.twinbridge.feature.ServiceForAnybody;
import planted.twinbridge.feature.ServiceThatKnowsAView;
import planted.twinbridge.feature.ThingManager;
import planted.twinbridge.feature.ui.RouteWithoutAccess;

/** The rules of the architecture, each with a class that breaks it on purpose. */
final class ArchitectureRules {

    private static final String PROFILE = "..twinbridge.engine.profile..";
    private static final String DRAIN = "..twinbridge.engine.drain..";
    private static final String SCORE = "..twinbridge.engine.score..";
    private static final String RANK = "..twinbridge.engine.rank..";
    private static final String ENGINE = "..twinbridge.engine..";
    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(PermitAll.class, RolesAllowed.class, DenyAll.class);
    private static final String[] PURE = {
        "java..", "org.apache.commons.math3..", "org.jgrapht..", "org.jspecify..", ENGINE
    };

    /**
     * One rule.
     *
     * @param sentence what it asks
     * @param rule how it is checked
     * @param mistake the planted class that breaks it
     */
    record HouseRule(String sentence, ArchRule rule, Class<?> mistake) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    private ArchitectureRules() {}

    static List<HouseRule> all() {
        return List.of(
                new HouseRule("the engine is plain Java", enginePure(), RankThatKnowsSpring.class),
                new HouseRule(
                        "profiles know no other part of the engine", profileAlone(), ProfileThatKnowsScores.class),
                new HouseRule("the drain knows profiles alone", drainOnProfile(), DrainThatKnowsScores.class),
                new HouseRule("scores know profiles and the drain alone", scoreOnDrain(), ScoreThatKnowsRanks.class),
                new HouseRule("the engine's parts make no cycle", noCycles(), ScoreThatKnowsRanks.class),
                new HouseRule("JPA stays in persistence", jpaInside(), EntityOutsidePersistence.class),
                new HouseRule("Spring Data stays in persistence", jpaInside(), RepositoryOutsidePersistence.class),
                new HouseRule("Vaadin stays in ui and shell", vaadinInside(), ButtonOutsideUi.class),
                new HouseRule("nothing but ui knows ui", viewsUnknown(), ServiceThatKnowsAView.class),
                new HouseRule("every route says who may open it", routesGuarded(), RouteWithoutAccess.class),
                new HouseRule("every service says who may ask it", servicesGuarded(), ServiceForAnybody.class),
                new HouseRule("names say what a class is", namesSpeak(), ThingManager.class),
                new HouseRule("nothing is injected into fields", noFieldInjection(), FieldInjected.class),
                new HouseRule("only the command line writes to the console", quiet(), Loud.class),
                new HouseRule("every package is null-marked", nullMarked(), Loud.class));
    }

    /** Whether a class lies where these rules lie, which is wherever the build puts its tests. */
    static boolean isTest(Location location) {
        return location.contains(ArchitectureRules.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    private static ArchRule enginePure() {
        return classes()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(PURE).or(resideInAnyPackage("jdk.incubator.vector..")))
                .andShould(keepVectorsIn(RANK));
    }

    private static ArchCondition<JavaClass> keepVectorsIn(String where) {
        return new ArchCondition<>("use vectors only in " + where) {
            @Override
            public void check(JavaClass engine, ConditionEvents events) {
                boolean mayUse = resideInAnyPackage(where).test(engine);
                engine.getDirectDependenciesFromSelf().stream()
                        .filter(use ->
                                !mayUse && use.getTargetClass().getPackageName().startsWith("jdk.incubator"))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(engine, use.getDescription())));
            }
        };
    }

    private static ArchRule profileAlone() {
        return noClasses()
                .that()
                .resideInAPackage(PROFILE)
                .should()
                .dependOnClassesThat(resideInAnyPackage(ENGINE).and(resideOutside(PROFILE)));
    }

    private static ArchRule drainOnProfile() {
        return noClasses()
                .that()
                .resideInAPackage(DRAIN)
                .should()
                .dependOnClassesThat(resideInAnyPackage(ENGINE).and(resideOutside(PROFILE, DRAIN)));
    }

    private static ArchRule scoreOnDrain() {
        return noClasses()
                .that()
                .resideInAPackage(SCORE)
                .should()
                .dependOnClassesThat(resideInAnyPackage(ENGINE).and(resideOutside(PROFILE, DRAIN, SCORE)));
    }

    private static DescribedPredicate<JavaClass> resideOutside(String... packages) {
        return DescribedPredicate.not(resideInAnyPackage(packages));
    }

    private static ArchRule noCycles() {
        return slices().matching("..twinbridge.engine.(*)..").should().beFreeOfCycles();
    }

    private static ArchRule jpaInside() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.data..");
    }

    private static ArchRule vaadinInside() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "..twinbridge.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..");
    }

    private static ArchRule viewsUnknown() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..twinbridge..ui..");
    }

    private static ArchRule routesGuarded() {
        return classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should(beAnnotatedWith(AnonymousAllowed.class)
                        .or(beAnnotatedWith(PermitAll.class))
                        .or(beAnnotatedWith(RolesAllowed.class))
                        .or(beAnnotatedWith(DenyAll.class)))
                .allowEmptyShould(true);
    }

    private static ArchRule servicesGuarded() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .and(DescribedPredicate.not(DescribedPredicate.describe(
                        "are called by Spring when it stops",
                        (JavaMethod method) -> method.getName().equals("destroy"))))
                .should(new ArchCondition<>("say on them or on their class who may call them") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        if (ACCESS.stream()
                                .noneMatch(access -> method.isAnnotatedWith(access)
                                        || method.getOwner().isAnnotatedWith(access))) {
                            events.add(SimpleConditionEvent.violated(
                                    method,
                                    "%s is open to nobody in particular: put @RolesAllowed or @PermitAll on it or on its class."
                                            .formatted(method.getFullName())));
                        }
                    }
                });
    }

    private static ArchRule namesSpeak() {
        return noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)");
    }

    private static ArchRule noFieldInjection() {
        return NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
    }

    private static ArchRule quiet() {
        return noClasses().that().resideOutsideOfPackage("..twinbridge.cli..").should(ACCESS_STANDARD_STREAMS);
    }

    private static ArchRule nullMarked() {
        return classes().should(new ArchCondition<>("lie in a package that is null-marked") {
            @Override
            public void check(JavaClass ours, ConditionEvents events) {
                if (!ours.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            ours,
                            "%s lies in a package without @NullMarked: add a package-info.java."
                                    .formatted(ours.getName())));
                }
            }
        });
    }
}
