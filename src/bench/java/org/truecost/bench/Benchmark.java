package org.truecost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import org.truecost.month.WarmImport;
import org.truecost.output.BriefingPair;

/** Runs every contest and writes the page of results. */
public final class Benchmark {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final List<Integer> SIZES = Arrays.stream(
                    System.getProperty("bench.rows", "1000,10000,100000,1000000")
                            .split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int LINES = Integer.getInteger("bench.lines", 1_000_000);
    private static final int LARGEST_VARIETY = 100_000;
    private static final int WARM_ROWS = 100_000;
    private static final int SMALL_WORKBOOKS = 500;
    private static final int ROWS_OF_A_SMALL_ONE = 200;

    private Benchmark() {}

    /**
     * Into the page named by the first argument, with files below the second. {@code -Dbench.rows}, {@code -Dbench.lines} and
     * {@code -Dbench.rounds} make it shorter.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path work = Files.createDirectories(Path.of(args[1]));
        List<Contest> contests = new ArrayList<>();
        contests.addAll(readingBySize(work));
        contests.addAll(readingByContent(work));
        contests.add(readingManySmallOnes(work));
        contests.add(writing(work));
        contests.add(starting(work));
        List<Contest.Result> results = new ArrayList<>();
        for (Contest contest : contests) {
            results.add(contest.hold(ROUNDS));
        }
        results.add(warmReading(work).measure());
        results.add(new WarmPart(
                        "A briefing in a warm process",
                        BriefingPair.class,
                        Map.of("writes", Contenders.BRIEFINGS),
                        "-Djava.awt.headless=true")
                .measure());
        Files.writeString(Path.of(args[0]), Page.of(results, profiles(work), ROUNDS));
    }

    /** Of the largest workbook, and of the summary. */
    private static List<Profile> profiles(Path work) throws IOException, InterruptedException {
        Path recording = work.toAbsolutePath().resolve("recording.jfr");
        Path scratch = Files.createTempDirectory("profile");
        List<Profile> profiles = new ArrayList<>();
        for (Contender contender :
                Contenders.recorded(work.resolve("rows-" + SIZES.getLast()), LINES, recording, scratch)) {
            System.out.println("Profile: " + contender.name());
            profiles.add(Profile.of(contender, recording, scratch));
        }
        FileSystemUtils.deleteRecursively(scratch);
        return profiles;
    }

    private static List<Contest> readingBySize(Path work) throws IOException {
        List<Contest> contests = new ArrayList<>();
        for (int rows : SIZES) {
            Path folder = PayrollWorkbooks.write(work.resolve("rows-" + rows), 1, rows, Texts.SHARED);
            contests.add(
                    new Contest("One workbook of %,d rows".formatted(rows), Contenders.readers(folder, rows, work)));
        }
        return contests;
    }

    private static List<Contest> readingByContent(Path work) throws IOException {
        int rows = Math.min(LARGEST_VARIETY, SIZES.getLast());
        List<Contest> contests = new ArrayList<>();
        for (Texts texts : List.of(Texts.INLINE, Texts.JAPANESE)) {
            Path folder = PayrollWorkbooks.write(work.resolve(texts.name().toLowerCase(Locale.ROOT)), 1, rows, texts);
            String title = "One workbook of %,d rows, %s".formatted(rows, texts.words());
            contests.add(new Contest(title, Contenders.readers(folder, rows, work)));
        }
        return contests;
    }

    private static Contest readingManySmallOnes(Path work) throws IOException {
        Path folder = PayrollWorkbooks.write(work.resolve("many"), SMALL_WORKBOOKS, ROWS_OF_A_SMALL_ONE, Texts.SHARED);
        String title = "%,d workbooks of %,d rows each".formatted(SMALL_WORKBOOKS, ROWS_OF_A_SMALL_ONE);
        return new Contest(title, Contenders.importers(folder, ROWS_OF_A_SMALL_ONE, work));
    }

    private static WarmPart warmReading(Path work) throws IOException {
        int rows = Math.min(WARM_ROWS, SIZES.getLast());
        Path folder = PayrollWorkbooks.write(work.resolve("rows-" + rows), 1, rows, Texts.SHARED);
        Map<String, String> names = new LinkedHashMap<>();
        names.put("imports", Contenders.IMPORT);
        names.put("fastexcel", Contenders.FASTEXCEL_READ);
        names.put("poiEvents", Contenders.POI_EVENTS);
        return new WarmPart(
                "One workbook of %,d rows in a warm process, without its start".formatted(rows),
                WarmImport.class,
                names,
                "-D" + WarmImport.FOLDER + "=" + folder.toAbsolutePath());
    }

    private static Contest writing(Path work) {
        return new Contest("Writing a summary of %,d lines".formatted(LINES), Contenders.writers(LINES, work));
    }

    private static Contest starting(Path work) {
        return new Contest("From the start of the process", Contenders.starts(work));
    }
}
