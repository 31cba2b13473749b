package org.truecost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of a process goes, by Java's own flight recorder: what its threads were at, looked at again and again,
 * and what Java itself took for compiling and collecting. The recorder costs a little, so no profiled run is in a contest.
 *
 * @param samples how many looks fell on each area
 * @param compiling how long Java's compilers were at work, by the clock
 * @param collecting pauses of the collector
 */
record Profile(String title, Map<String, Long> samples, Duration compiling, Duration collecting) {

    /** A look counts for the innermost frame that is of one of these: Java's own classes work for their callers. */
    private static final List<Area> AREAS = List.of(
            new Area("com.sun.org.apache.xerces.", "XML, read by the JDK’s StAX"),
            new Area("java.util.zip.Inflater", "inflating"),
            new Area("java.util.zip.Deflater", "compressing"),
            new Area("org.truecost.input.", "cells to rows, and the rules for them"),
            new Area("org.truecost.money.", "exact decimals and money"),
            new Area("org.truecost.ledger.", "the ledger"),
            new Area("org.truecost.check.", "the checks of the ledger"),
            new Area("org.truecost.recognition.", "the cost model"),
            new Area("org.truecost.cost.", "the cost model"),
            new Area("org.truecost.store.", "packing and unpacking records"),
            new Area("org.truecost.batch.", "the jobs"),
            new Area("org.truecost.output.", "the sheets’ content and looks"),
            new Area("org.truecost.", "the rest of the program"),
            new Area("org.apache.poi.", "POI"),
            new Area("org.apache.xmlbeans.", "POI"),
            new Area("org.hsqldb.", "the database"),
            new Area("com.zaxxer.hikari.", "the database"),
            new Area("org.springframework.batch.", "Spring Batch"),
            new Area("org.springframework.", "Spring"),
            new Area("org.flywaydb.", "the start: schema"));

    private static final String OTHERS = "Java and other libraries";

    private record Area(String prefix, String name) {}

    /** Runs a command that records itself into a file. */
    static Profile of(Contender contender, Path recording, Path work) throws IOException, InterruptedException {
        contender.run(work);
        Map<String, Long> samples = new LinkedHashMap<>();
        Duration compiling = Duration.ZERO;
        Duration collecting = Duration.ZERO;
        try (RecordingFile events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                switch (event.getEventType().getName()) {
                    case "jdk.ExecutionSample" -> samples.merge(area(event), 1L, Long::sum);
                    // Each says what has been spent so far.
                    case "jdk.CompilerStatistics" -> compiling = Duration.ofMillis(event.getLong("totalTimeSpent"));
                    case "jdk.GarbageCollection" -> collecting = collecting.plus(event.getDuration("sumOfPauses"));
                    default -> {}
                }
            }
        }
        Files.delete(recording);
        return new Profile(contender.name(), samples, compiling, collecting);
    }

    private static String area(RecordedEvent sample) {
        List<RecordedFrame> frames = sample.getStackTrace() == null
                ? new ArrayList<>()
                : sample.getStackTrace().getFrames();
        return frames.stream()
                .map(frame -> frame.getMethod().getType().getName())
                .flatMap(type -> area(type).stream())
                .findFirst()
                .orElse(OTHERS);
    }

    private static Optional<String> area(String type) {
        return AREAS.stream()
                .filter(area -> type.startsWith(area.prefix))
                .map(Area::name)
                .findFirst();
    }

    /** The profile as a table; what takes less than a hundredth is put together. */
    String table() {
        long all = samples.values().stream().mapToLong(count -> count).sum();
        List<Map.Entry<String, Long>> large = samples.entrySet().stream()
                .filter(area -> area.getValue() * 100 >= all)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .toList();
        long rest = all
                - large.stream().mapToLong(area -> area.getValue().longValue()).sum();
        StringBuilder table = new StringBuilder("\n## Where the time goes: %s%n%n".formatted(title))
                .append("| | share |\n|---|---:|\n");
        Stream.concat(large.stream(), Stream.of(Map.entry("less than a hundredth each", rest)))
                .filter(area -> area.getValue() > 0)
                .forEach(area ->
                        table.append("| %s | %.1f %% |%n".formatted(area.getKey(), 100.0 * area.getValue() / all)));
        return table.append(
                        "%nOf %,d looks at running threads. Beside them Java compiled for %.1f s and collected for %.1f s.%n"
                                .formatted(all, compiling.toMillis() / 1000.0, collecting.toMillis() / 1000.0))
                .toString();
    }
}
