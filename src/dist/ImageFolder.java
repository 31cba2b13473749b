import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lays out what a container image adds to its base: the run folder in {@code opt/truecost}, and in {@code opt/java} the Java
 * that made its cache and can use it. The build starts it by that Java: {@code java ImageFolder.java <the build's folder>}.
 */
final class ImageFolder {

    /** What Java has for developers alone. */
    private static final Set<Path> FOR_DEVELOPERS = Set.of(
            Path.of("include"), Path.of("jmods"), Path.of("man"), Path.of("lib", "src.zip"), Path.of("lib", "ct.sym"));

    private ImageFolder() {}

    public static void main(String[] args) throws IOException {
        Path build = Path.of(args[0]);
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new IOException("An image needs Java for Linux, and takes the build's, which is for "
                    + System.getProperty("os.name") + ". Make it on Linux.");
        }
        Path image = build.resolve("image");
        delete(image);
        copy(build.resolve("truecost"), image.resolve("opt", "truecost"));
        copy(Path.of(System.getProperty("java.home")), image.resolve("opt", "java"));
    }

    /** Some of the files of Linux distributions' Java are links out of its folder. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> wanted = paths.map(from::relativize)
                    .filter(path -> FOR_DEVELOPERS.stream().noneMatch(path::startsWith))
                    .toList();
            Files.createDirectories(to.getParent());
            for (Path path : wanted) {
                Files.copy(from.resolve(path), to.resolve(path), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
