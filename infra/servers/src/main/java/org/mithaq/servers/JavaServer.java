package org.mithaq.servers;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server written in Java: a child JVM of the same JDK that ends with its parent. */
public abstract class JavaServer extends ChildServer {

    private final List<String> options;
    private final String classPath;
    private final List<String> main;

    /**
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
        command.addAll(List.of("-cp", ownPlace() + File.pathSeparator + classPath, WithParent.class.getName()));
        command.addAll(main);
        return command;
    }

    /** The jar or folder of {@link WithParent}. */
    private static Path ownPlace() {
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
