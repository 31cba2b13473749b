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
 * <p>While the database is open, or after its process was killed, the seal says so, and what the script and the rows were when the
 * script was last written: as long as it was not written again, the rows are still known ({@link RowsFile}). One
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

    /** How the lines begin that also hold while the database is open: what its rows were when its script was last written. */
    private static final String ROWS = "rows ";

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
            checkRows();
        }
    }

    /** Compares the rows with what they were when the script was written, unless it has been written again since. */
    private void checkRows() throws IOException {
        Map<String, FileContent> kept = contents(ROWS);
        FileContent script = kept.get(SCRIPT);
        FileContent rows = kept.get(DATA);
        if (rows != null
                && script != null
                && FileContent.of(folder.resolve(SCRIPT)).equals(script)) {
            checkPresent(DATA);
            if (!new RowsFile(folder).content(rows.length()).equals(rows)) {
                throw new DamagedDatabaseException(folder.resolve(DATA), How.BYTES, null);
            }
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
        StringBuilder text = new StringBuilder(OPEN + "\n");
        contents(ROWS).forEach((name, content) -> text.append(ROWS).append(content.line(name)));
        write(text.toString());
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
        RowsFile rows = new RowsFile(folder);
        if (rows.used() > 0) {
            text.append(ROWS).append(FileContent.of(folder.resolve(SCRIPT)).line(SCRIPT));
            text.append(ROWS).append(rows.content(rows.used()).line(DATA));
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
        return contents("");
    }

    /** What the lines say that begin like this; earlier builds pass over those that begin in another way than theirs. */
    private Map<String, FileContent> contents(String start) throws IOException {
        Map<String, FileContent> contents = new TreeMap<>();
        if (exists()) {
            for (String line : Files.readAllLines(folder.resolve(SEAL), StandardCharsets.US_ASCII)) {
                String[] parts =
                        line.startsWith(start) ? line.substring(start.length()).split(" ") : new String[0];
                if (parts.length == 3) {
                    contents.put(parts[0], new FileContent(Long.parseLong(parts[1]), Long.parseLong(parts[2], 16)));
                }
            }
        }
        return contents;
    }

    /** The file that a message of the database names, or else the folder. */
    public Path named(@Nullable String message) {
        String text = String.valueOf(message).toLowerCase(Locale.ROOT);
        String file = text.contains("script") ? SCRIPT : text.contains("log") ? "truecost.log" : DATA;
        return folder.resolve(file);
    }
}
