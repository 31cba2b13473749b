package org.truecost.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.truecost.input.file.FileSoundness;
import org.truecost.input.mapping.MappingFault;
import org.truecost.input.mapping.MappingSet;
import org.truecost.problem.Message;

/**
 * The operator's folder of mappings: how sheets are read that are not in the contract's layout, a {@code .yml} file each. It is
 * read again whenever a file of it has changed.
 */
public final class Mappings {

    private static final String EXTENSION = ".yml";

    /** A file of more bytes is no mapping. */
    private static final long MOST_BYTES = 1 << 20;

    private final Path folder;
    private Map<String, Stamp> read = Map.of();
    private MappingSet mappings = MappingSet.NONE;

    private record Stamp(FileTime changed, long bytes) {}

    /** @param folder it need not exist */
    public Mappings(Path folder) {
        this.folder = folder;
    }

    /**
     * The mappings as they are now.
     *
     * @throws MappingException if one of the files is none
     * @throws UncheckedIOException if a file cannot be read
     */
    synchronized MappingSet now() {
        try {
            Map<String, Stamp> there = stamps();
            if (!there.equals(read)) {
                mappings = MappingSet.of(texts(there.keySet().stream().toList()));
                read = there;
            }
            return mappings;
        } catch (MappingFault fault) {
            throw new MappingException(fault.words());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private Map<String, Stamp> stamps() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        Map<String, Stamp> stamps = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (FileSoundness.extension(name).equals(EXTENSION) && !name.startsWith(".")) {
                    stamp(file, stamps);
                }
            }
        }
        return stamps;
    }

    private static void stamp(Path file, Map<String, Stamp> stamps) throws IOException {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (is.isRegularFile()) {
                stamps.put(String.valueOf(file.getFileName()), new Stamp(is.lastModifiedTime(), is.size()));
            }
        } catch (NoSuchFileException goneMeanwhile) {
            // It is no longer one of them.
        }
    }

    private Map<String, String> texts(List<String> names) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : names) {
            Path file = folder.resolve(name);
            if (Files.size(file) > MOST_BYTES) {
                throw wrong(name, "mappings.tooLarge");
            }
            try {
                texts.put(name, Files.readString(file));
            } catch (CharacterCodingException otherCharacters) {
                throw wrong(name, "mappings.notUtf8");
            }
        }
        return texts;
    }

    private static MappingException wrong(String file, String key) {
        return new MappingException(
                Message.of("mappings.wrong").with("file", file).with("why", Message.of(key)));
    }
}
