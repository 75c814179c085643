package org.mithaq.servers;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server written in Java: a child JVM of the same JDK that ends with its parent. */
public abstract class JavaServer extends ChildServer {

    /**
     * What a service of ours runs under on one machine with everything else. The language of rules reads its own tables with
     * what Java warns of.
     */
    public static final List<String> OPTIONS_OF_A_SERVICE = List.of(
            "-Xmx384m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "--sun-misc-unsafe-memory-access=allow");

    private final List<String> options;
    private final String classPath;
    private final List<String> main;

    /**
     * @param classPath where the main class and {@link WithParent} are
     * @param main the main class and its arguments
     */
    protected JavaServer(String name, Path log, List<String> options, String classPath, List<String> main) {
        super(name, log);
        this.options = List.copyOf(options);
        this.classPath = classPath;
        this.main = List.copyOf(main);
    }

    @Override
    protected List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        // one that has no memory left is started again instead of going on by halves
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(List.of("-cp", classPath, WithParent.class.getName()));
        command.addAll(main);
        return command;
    }

    /** The jar or folder of {@link WithParent}, without which no class path is complete. */
    public static Path ownPlace() {
        try {
            return Path.of(WithParent.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
