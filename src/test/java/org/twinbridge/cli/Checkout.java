package org.twinbridge.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A checkout with the project's scripts and nothing else, on a machine that has only what a test puts there: its PATH
 * holds the shell's usual tools, and stand-ins for Java, Maven, npm and the browser that tell how they were called.
 */
final class Checkout {

    private static final List<String> USUAL_TOOLS = List.of(
            "bash",
            "cat",
            "chmod",
            "dirname",
            "env",
            "find",
            "grep",
            "head",
            "id",
            "locale",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "tee",
            "touch",
            "tr",
            "uname");

    private static final String BASH = tool("bash").toString();

    /** Unpacks as the packaged program does, and else prints how it was called. */
    private static final String JAVA = """
            case "$*" in
                --version) echo "openjdk fake" ;;
                *jarmode=tools*) while [ "$1" != --destination ]; do shift; done; mkdir -p "$2"; touch "$2/twinbridge.jar" ;;
                *ArchiveClassesAtExit*) [ -z "$REHEARSAL" ] || exit 1; for argument in "$@"; do case "$argument" in -XX:Archive*=*) echo x > "${argument#*=}" ;; esac; done ;;
                *) echo "JAVA_HOME=$JAVA_HOME"; echo "LC_ALL=${LC_ALL:-}"; echo "HOME_OF_DATA=$TWINBRIDGE_HOME"
                   for argument in "$@"; do echo "[$argument]"; done ;;
            esac
            """;

    private final Path machine;
    private final Path root;
    private final Map<String, String> environment = new HashMap<>();

    /** @param machine an empty folder */
    Checkout(Path machine) throws IOException {
        this.machine = machine;
        this.root = machine.resolve("a check out");
        for (String script : List.of("twinbridge", "mvnw", "src/scripts/tools.sh", ".ci/run")) {
            Path copy = root.resolve(script);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of(script), copy);
        }
        write(root.resolve("pom.xml"), "<project/>");
        write(root.resolve("src/main/java/Main.java"), "class Main {}");
        Files.createDirectories(bin());
        for (String tool : USUAL_TOOLS) {
            program(bin().resolve(tool), "exec %s \"$@\"".formatted(tool(tool)));
        }
        environment.put("PATH", bin().toString());
        environment.put("HOME", machine.toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TWINBRIDGE_JVM_FOLDERS", jvms().toString());
    }

    Path root() {
        return root;
    }

    Checkout with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Checkout without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** Puts a JDK among the system's, at a path below its folder of JDKs. */
    Checkout withJdk(String path, String version) throws IOException {
        Path home = jvms().resolve(path);
        write(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        program(home.resolve("bin/javac"), "exit 0");
        program(home.resolve("bin/java"), JAVA);
        return this;
    }

    /** Puts a Maven on the PATH that runs these lines, with the checkout as its folder. */
    Checkout withMaven(String lines) throws IOException {
        return withProgram("mvn", lines);
    }

    /** A Maven that builds the program and counts how often it did. */
    Checkout withBuildingMaven() throws IOException {
        return withMaven("mkdir -p target; touch target/twinbridge.jar; echo built >> builds");
    }

    Checkout withProgram(String name, String lines) throws IOException {
        program(bin().resolve(name), lines);
        return this;
    }

    Checkout withJourney() throws IOException {
        write(root.resolve("src/test/java/SignInJourney.java"), "class SignInJourney {}");
        return this;
    }

    Checkout withYoungerSource() throws IOException {
        Path source = root.resolve("src/main/java/Main.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        return this;
    }

    Path jvms() {
        return machine.resolve("jvm");
    }

    /** Calls a script of the checkout from a folder that is not the checkout. */
    Run call(String script, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(BASH, root.resolve(script).toString()));
        command.addAll(List.of(arguments));
        Path out = machine.resolve("out");
        Path err = machine.resolve("err");
        var builder = new ProcessBuilder(command)
                .directory(machine.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The script (%s) did not end within a minute.".formatted(script));
        }
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Path bin() {
        return machine.resolve("bin");
    }

    private static Path tool(String name) {
        for (String folder : List.of("/bin", "/usr/bin", "/opt/homebrew/bin", "/usr/local/bin")) {
            Path candidate = Path.of(folder, name);
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("This machine has no %s, which the scripts need.".formatted(name));
    }

    private static void program(Path file, String lines) throws IOException {
        write(file, "#!%s\n%s\n".formatted(BASH, lines));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /**
     * How a call of a script went.
     *
     * @param exitCode what the shell saw
     * @param out standard output
     * @param err standard error
     */
    record Run(int exitCode, String out, String err) {}
}
