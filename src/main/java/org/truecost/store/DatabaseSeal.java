package org.truecost.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.files.WriteThrough;
import org.truecost.store.DamagedDatabaseException.How;

/**
 * What the files of the embedded database held when it was last closed, in a file next to them. The database itself notices little:
 * without its script it may begin empty, and a changed byte is read as if it had been written.
 *
 * <p>While the database is open, or after its process was killed, the seal says so and no more: then the files need only be there. One
 * that another program opened meanwhile, such as an earlier build, which knows no seals, has rewritten its properties: then what the
 * seal says is out of date.
 *
 * @param folder the data folder
 */
public record DatabaseSeal(Path folder) {

    private static final String SEAL = "truecost.seal";
    private static final String OPEN = "open";
    private static final String PROPERTIES = "truecost.properties";
    private static final String SCRIPT = "truecost.script";
    private static final String DATA = "truecost.data";
    private static final List<String> SEALED = List.of(SCRIPT, DATA, PROPERTIES);

    /** The file that says which tables there are. */
    public Path script() {
        return folder.resolve(SCRIPT);
    }

    /** Whether facts have ever been kept here: then a database without any is a damaged one. */
    public boolean exists() {
        return Files.exists(folder.resolve(SEAL));
    }

    /**
     * Compares the files with what they held when the database was closed. To be done before it is opened.
     *
     * @throws DamagedDatabaseException if one of them is not what it was
     */
    public void check() throws IOException {
        Map<String, FileContent> sealed = sealed();
        if (sealed.isEmpty() ? !exists() : isOutOfDate(sealed)) {
            return;
        }
        checkPresent(SCRIPT);
        if (hasRowsElsewhere()) {
            checkPresent(DATA);
        }
        if (sealed.isEmpty()) {
            checkJournal();
        }
        for (Map.Entry<String, FileContent> file : sealed.entrySet()) {
            checkContent(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The database writes its properties each time it is opened and closed; damaged ones are none that it wrote. */
    private boolean isOutOfDate(Map<String, FileContent> sealed) throws IOException {
        Path properties = folder.resolve(PROPERTIES);
        return Files.exists(properties)
                && !FileContent.of(properties).equals(sealed.get(PROPERTIES))
                && isWhole(properties);
    }

    private static boolean isWhole(Path properties) throws IOException {
        String text = Files.readString(properties, StandardCharsets.ISO_8859_1);
        return text.startsWith("#HSQL Database Engine ")
                && text.matches("(?s).*\\Rmodified=\\w+\\R.*")
                && text.matches("(?s).*\\Rtx_timestamp=\\d+\\R.*")
                && text.matches("(?s).*\\Rversion=[0-9.]+\\R");
    }

    /** A database that was not closed in order is made whole from its journal, where its properties say so. */
    private void checkJournal() throws IOException {
        checkPresent(PROPERTIES);
        if (isModified()) {
            new JournalSeal(folder).check();
        }
    }

    private boolean isModified() throws IOException {
        Path properties = folder.resolve(PROPERTIES);
        return Files.exists(properties)
                && Files.readAllLines(properties, StandardCharsets.ISO_8859_1).contains("modified=yes");
    }

    /** Whether the script says where in the other file rows are. */
    private boolean hasRowsElsewhere() throws IOException {
        Path script = folder.resolve(SCRIPT);
        if (!Files.exists(script)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(script, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.startsWith("SET TABLE ") && line.contains(" INDEX '"));
        }
    }

    /** What is being rewritten has its new name for a moment, also after a kill. */
    private void checkPresent(String name) {
        if (!Files.exists(folder.resolve(name)) && !Files.exists(folder.resolve(name + ".new"))) {
            throw new DamagedDatabaseException(folder.resolve(name), How.GONE, null);
        }
    }

    private static void checkContent(Path file, FileContent written) throws IOException {
        if (!Files.exists(file)) {
            throw new DamagedDatabaseException(file, How.GONE, null);
        }
        FileContent found = FileContent.of(file);
        if (!found.equals(written)) {
            throw new DamagedDatabaseException(file, found.length() == written.length() ? How.BYTES : How.LENGTH, null);
        }
    }

    /** Notes that the database is open and holds facts, or is about to. */
    public void open() throws IOException {
        write(OPEN + "\n");
    }

    /** Notes what the files hold, where the database was closed in order. */
    public void close() throws IOException {
        Path properties = folder.resolve(PROPERTIES);
        if (!exists()
                || !Files.exists(properties)
                || !Files.readString(properties).contains("modified=no")) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (String name : SEALED) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                text.append(FileContent.of(file).line(name));
            }
        }
        write(text.toString());
        new JournalSeal(folder).delete();
    }

    private void write(String text) throws IOException {
        Path draft = folder.resolve(SEAL + ".part");
        Files.writeString(draft, text, StandardCharsets.US_ASCII);
        WriteThrough.move(draft, folder.resolve(SEAL));
    }

    /** Empty where there is no seal, or one that says no more than that the database was open. */
    private Map<String, FileContent> sealed() throws IOException {
        Map<String, FileContent> sealed = new TreeMap<>();
        if (exists()) {
            for (String line : Files.readAllLines(folder.resolve(SEAL), StandardCharsets.US_ASCII)) {
                String[] parts = line.split(" ");
                if (parts.length == 3) {
                    sealed.put(parts[0], new FileContent(Long.parseLong(parts[1]), Long.parseLong(parts[2], 16)));
                }
            }
        }
        return sealed;
    }

    /** The file that a message of the database names, or else the folder. */
    public Path named(@Nullable String message) {
        String text = String.valueOf(message).toLowerCase(Locale.ROOT);
        String file = text.contains("script") ? SCRIPT : text.contains("log") ? "truecost.log" : DATA;
        return folder.resolve(file);
    }
}
