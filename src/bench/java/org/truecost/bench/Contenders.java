package org.truecost.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who takes part in which contest. */
final class Contenders {

    static final String IMPORT = "TrueCost: read, validate, store, fold, check";
    static final String FASTEXCEL_READ = "fastexcel-reader, bare read";
    static final String POI_EVENTS = "POI event handler, bare read";
    static final String SUMMARY = "TrueCost: the Excel summary";
    static final String FASTEXCEL_WRITE = "fastexcel, bare write";
    static final String BRIEFINGS = "TrueCost: a briefing in both languages";
    static final String EMPTY_JOB = "an empty Boot batch job";
    static final String SAMPLE = "TrueCost: the sample’s documents";

    private static final String NOTHING_NEW = "TrueCost: a month with nothing new";
    private static final String PLAIN = ", by java -jar";
    private static final Path RUN_FOLDER = Path.of("target", "truecost").toAbsolutePath();

    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    private static final String IMPORTING = "org.truecost.batch.ImportOnly";
    private static final String SUMMING = "org.truecost.output.lines.CostLineSheetsTest";

    private static final String SMALL_HEAP = "-Xmx256m";
    private static final String LARGE_HEAP = "-Xmx8g";

    /** The user model holds a workbook whole, 100,000 rows in 1.7 GB of process: it is not asked for many more. */
    private static final int HELD_WHOLE = 200_000;

    private Contenders() {}

    /**
     * All read every cell of the workbooks in the folder; ours does its whole import with them.
     *
     * @param rows of a workbook
     */
    static List<Contender> readers(Path folder, int rows, Path work) {
        List<Contender> readers = new ArrayList<>(List.of(
                importing(IMPORT, List.of(), folder, work),
                Contender.of(FASTEXCEL_READ, java(SMALL_HEAP, FastexcelReads.class.getName(), folder.toString())),
                Contender.of(POI_EVENTS, java(SMALL_HEAP, PoiEventReads.class.getName(), folder.toString())),
                Contender.of(
                        "the JDK’s StAX, stepping through",
                        java(SMALL_HEAP, StaxSteps.class.getName(), folder.toString())),
                Contender.of(
                        "pjfanning’s streaming reader, bare read",
                        java(SMALL_HEAP, StreamingReads.class.getName(), folder.toString()))));
        if (rows <= HELD_WHOLE) {
            readers.add(Contender.of(
                    "POI user model, bare read (8 GB heap)",
                    java(LARGE_HEAP, UserModelReads.class.getName(), folder.toString())));
        }
        readers.addAll(python("openpyxl", folder));
        readers.addAll(python("pandas", folder));
        return readers;
    }

    /** The import as it is, and on one of the machine's processors. */
    static List<Contender> importers(Path folder, int rows, Path work) {
        List<Contender> readers = new ArrayList<>(readers(folder, rows, work));
        if (Files.isExecutable(TASKSET)) {
            readers.add(
                    1, importing(IMPORT + ", on one processor", List.of(TASKSET.toString(), "-c", "0"), folder, work));
        }
        return readers;
    }

    /** The import and the summary, each recording what it is at. */
    static List<Contender> recorded(Path folder, int lines, Path recording, Path work) {
        Path data = work.resolve("data");
        return List.of(
                new Contender(
                        IMPORT,
                        launched(recorder(recording), IMPORTING, folder.toString(), data.toString()),
                        data,
                        List.of(0)),
                Contender.of(
                        SUMMARY,
                        launched(recorder(recording), SUMMING, file(work, "summary"), Integer.toString(lines))));
    }

    private static String recorder(Path recording) {
        return " -XX:StartFlightRecording:settings=profile,filename=" + recording;
    }

    private static Contender importing(String name, List<String> confined, Path folder, Path work) {
        Path data = work.resolve("data");
        List<String> command = launched("", IMPORTING, folder.toString(), data.toString());
        return new Contender(
                name, Stream.concat(confined.stream(), command.stream()).toList(), data, List.of(0));
    }

    /** All write so many lines of 43 columns, nine of them formulas. */
    static List<Contender> writers(int lines, Path work) {
        String rows = Integer.toString(lines);
        return List.of(
                Contender.of(SUMMARY, launched("", SUMMING, file(work, "summary"), rows)),
                Contender.of(
                        FASTEXCEL_WRITE, java(SMALL_HEAP, FastexcelWrites.class.getName(), file(work, "fast"), rows)),
                Contender.of(
                        "POI SXSSF, bare write",
                        java(SMALL_HEAP, SxssfWrites.class.getName(), file(work, "sxssf"), rows)));
    }

    /** From nothing to the sample's documents; the same again, with nothing to do; and the least that Boot and Batch take. */
    static List<Contender> starts(Path work) {
        Path made = work.resolve("made");
        String data = "TRUECOST_DATA=" + made.resolve("data");
        List<String> launched = report(launcher(SMALL_HEAP, data), made);
        List<String> plain = report(List.of("env", data, java(), SMALL_HEAP, "-jar", "target/truecost.jar"), made);
        return List.of(
                Contender.of(EMPTY_JOB, java(SMALL_HEAP, EmptyJob.class.getName())),
                Contender.of(EMPTY_JOB + ", the launcher’s flags", launched("", EmptyJob.class.getName())),
                new Contender(SAMPLE, launched, made, List.of(0)),
                Contender.of(NOTHING_NEW, launched),
                new Contender(SAMPLE + PLAIN, plain, made, List.of(0)),
                Contender.of(NOTHING_NEW + PLAIN, plain));
    }

    private static List<String> report(List<String> program, Path folder) {
        return Stream.concat(
                        program.stream(),
                        Stream.of(
                                "report",
                                "--month",
                                "2025-01",
                                "--output",
                                folder.resolve("output").toString()))
                .toList();
    }

    /** As a user starts the program. */
    private static List<String> launcher(String javaOptions, String setting) {
        return List.of(
                "env",
                "JAVA_HOME=" + System.getProperty("java.home"),
                "TRUECOST_JAVA_OPTS=" + javaOptions,
                setting,
                RUN_FOLDER.resolve("truecost").toString());
    }

    /**
     * A class in the program's place, with the launcher's flags and its cache: named among Java's options, it comes before the
     * launcher's own jar, which then is an argument that is not read.
     */
    private static List<String> launched(String recorder, String mainClass, String... args) {
        String options = Stream.concat(Stream.of(SMALL_HEAP + recorder, mainClass), Stream.of(args))
                .collect(Collectors.joining(" "));
        return launcher(
                options,
                "CLASSPATH="
                        + RUN_FOLDER.resolve("truecost.jar")
                        + File.pathSeparator
                        + System.getProperty("java.class.path"));
    }

    private static List<Contender> python(String library, Path folder) {
        Path script = Path.of("src/bench/python", library + "_read.py");
        return has(library)
                ? List.of(Contender.of(
                        "Python with " + library, List.of("python3", script.toString(), folder.toString())))
                : List.of();
    }

    private static boolean has(String library) {
        try {
            return new ProcessBuilder("python3", "-c", "import openpyxl, " + library)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String file(Path work, String name) {
        return work.resolve(name + ".xlsx").toString();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> java(String heap, String mainClass, String... args) {
        return Stream.concat(
                        Stream.of(java(), heap, "-cp", System.getProperty("java.class.path"), mainClass),
                        Stream.of(args))
                .toList();
    }
}
