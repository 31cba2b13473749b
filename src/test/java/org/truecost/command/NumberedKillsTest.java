package org.truecost.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.truecost.command.Sandbox.Result;
import org.truecost.command.screen.ExitCode;
import org.truecost.input.TinyWorkbook;
import org.truecost.mail.ScriptedSmtp;

/**
 * Kills real processes at numbered events ({@link NumberedEvents}) of the drop folder, the import, the report, its revision and
 * the delivery, each from the same beginning, and lets the next run continue: afterwards every file, every row and every letter is
 * what it is where nothing was killed. Then once more with the power failing, in the run that continues as well: what was not forced
 * to the disk is lost too ({@link PowerLoss}).
 *
 * <p>The long campaigns: {@code mvn test -Dtest='NumberedKillsTest#*Killed' -Dtruecost.kills=1000 -Dtruecost.kills.processes=2},
 * and {@code #*PowerFailed}; the same events again by {@code -Dtruecost.seed=…}, one part of the work by {@code -Dtruecost.kills.of=DELIVERY}, only
 * events of some numbers by {@code -Dtruecost.kills.first=…} and {@code -Dtruecost.kills.last=…}.
 */
class NumberedKillsTest {

    private static final int KILLS = Integer.getInteger("truecost.kills", 9);
    private static final int PROCESSES = Integer.getInteger("truecost.kills.processes", 1);
    private static final long SEED = Long.getLong("truecost.seed", System.nanoTime() % 1_000_000);
    private static final int FIRST = Integer.getInteger("truecost.kills.first", 1);
    private static final int LAST = Integer.getInteger("truecost.kills.last", Integer.MAX_VALUE);
    private static final String OF = System.getProperty("truecost.kills.of", "");

    /** So many wait to go on at a time: what a dead process locked is free again some ten seconds later. */
    private static final int AHEAD = 12;

    private final YearMonth month = YearMonth.now(ZoneId.of("Asia/Tokyo")).minusMonths(1);

    /** How the parts of the work begin and end, the same for each way to die. */
    private static final Map<Work, Start> STARTS = new EnumMap<>(Work.class);

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    /** A part of the work: the state before it, and the command that does it, as often as it is called. */
    private enum Work {
        /** A month's workbooks have been dropped, one with a mistake: the month lacks it, and its report says so. */
        FIRST_REPORT {
            @Override
            void prepare(NumberedKillsTest test, Place place) throws IOException {
                test.drop(place);
            }
        },
        /** The month is reported on, and two of its workbooks come late: one new, one with a mistake. */
        REVISION {
            @Override
            void prepare(NumberedKillsTest test, Place place) throws IOException {
                test.drop(place);
                assertThat(place.run(command(place)).exitCode()).isEqualTo(ExitCode.REJECTED);
                test.dropLate(place);
            }
        },
        /** The month is reported on and approved, and no one has the briefing yet. */
        DELIVERY {
            @Override
            void prepare(NumberedKillsTest test, Place place) throws IOException {
                test.drop(place);
                assertThat(place.run(FIRST_REPORT.command(place)).exitCode()).isEqualTo(ExitCode.REJECTED);
                List<String> approve = List.of("approve", "--month", test.month.toString());
                assertThat(place.run(approve).exitCode()).isZero();
            }

            @Override
            List<String> command(Place place) {
                return List.of("deliver");
            }
        };

        abstract void prepare(NumberedKillsTest test, Place place) throws IOException;

        List<String> command(Place place) {
            return List.of(
                    "due",
                    "--input",
                    place.sandbox.input().toString(),
                    "--output",
                    place.sandbox.output().toString());
        }
    }

    /** A sandbox with a mail server of its own. */
    private record Place(Path folder, Sandbox sandbox, ScriptedSmtp server) implements AutoCloseable {

        static Place in(Path folder) throws IOException {
            return in(folder, ScriptedSmtp.plain());
        }

        static Place in(Path folder, ScriptedSmtp server) throws IOException {
            Place place = new Place(folder, new Sandbox(folder), server);
            Files.writeString(folder.resolve("recipients.yml"), """
                    truecost:
                      mail:
                        host: localhost
                        port: %d
                        security: none
                        from: truecost@example.com
                      delivery:
                        errors-allowed: 9
                        lists:
                          board:
                            language: ja
                            to: [ chair@example.com, member@example.com ]
                          archive:
                            language: en
                            summary: true
                            folder: %s
                    """.formatted(
                            place.server.port(), folder.resolve("output/archive")));
            return place;
        }

        private Map<String, String> settings() {
            return Map.of(
                    "truecost.output", sandbox.output().toString(),
                    "truecost.recipients", folder.resolve("recipients.yml").toString(),
                    "truecost.chunk-size", "10",
                    "truecost.delivery.first-pause", "10ms",
                    "truecost.watch.steady", "0s",
                    "truecost.watch.broken", "0s",
                    "truecost.watch.poll", "20ms");
        }

        Result run(List<String> command) {
            settings().forEach(System::setProperty);
            try {
                return sandbox.run(command.toArray(String[]::new));
            } finally {
                settings().keySet().forEach(System::clearProperty);
            }
        }

        Process start(List<String> command, List<String> options) throws IOException {
            List<String> all = new ArrayList<>(options);
            all.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC"));
            settings().forEach((name, value) -> all.add("-D" + name + "=" + value));
            return sandbox.start(command, all);
        }

        List<String> letters() {
            return server.taken().stream()
                    .flatMap(String::lines)
                    .filter(line -> line.startsWith("Message-ID:"))
                    .toList();
        }

        @Override
        public void close() throws IOException {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** A process that died, once or twice, or ended first because one run is not quite like the other. */
    private record Killed(Place place, String moment, int times) {}

    /** How a process ends before its time. */
    private enum End {
        KILL {
            @Override
            List<String> option(Path agent, int event, Path told, Place place) {
                return NumberedEvents.option(agent, event, told);
            }
        },
        POWER_LOSS {
            @Override
            List<String> option(Path agent, int event, Path told, Place place) {
                return NumberedEvents.option(agent, event, told, SEED, place.folder);
            }

            @Override
            boolean comesTwice() {
                return true;
            }
        };

        abstract List<String> option(Path agent, int event, Path told, Place place);

        /** Whether it strikes the run that continues, too. */
        boolean comesTwice() {
            return false;
        }
    }

    @Test
    void comesToTheSameRowsDocumentsAndLettersWhereverItWasKilled() throws Exception {
        end(End.KILL);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void comesToTheSameRowsDocumentsAndLettersWhereverThePowerFailed() throws Exception {
        end(End.POWER_LOSS);
    }

    private void end(End end) throws Exception {
        System.out.printf("NumberedKillsTest: %s %d times, seed %d%n", end, KILLS, SEED);
        Path agent = NumberedEvents.agent(folder);
        List<Work> works = Stream.of(Work.values())
                .filter(work -> OF.isEmpty() || work.name().equals(OF))
                .toList();
        for (Work work : works) {
            end(end, work, agent, KILLS / works.size());
        }
    }

    private void end(End end, Work work, Path agent, int kills) throws Exception {
        if (!STARTS.containsKey(work)) {
            STARTS.put(work, start(work, agent));
        }
        Start from = requireNonNull(STARTS.get(work));
        List<Integer> chosen = chosen(from.events, kills);
        System.out.printf(
                "NumberedKillsTest: %s has %d events, killed at %d of them%n", work, from.events, chosen.size());
        int struck = 0;
        List<String> found = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService killers = Executors.newFixedThreadPool(PROCESSES)) {
            Deque<Future<Killed>> waiting = new ArrayDeque<>();
            RandomGenerator second = new SplittableRandom(SEED);
            Set<Place> twice = new HashSet<>();
            for (int next = 0; next < chosen.size() || !waiting.isEmpty(); ) {
                if (next < chosen.size() && waiting.size() < AHEAD) {
                    int event = chosen.get(next++);
                    waiting.add(killers.submit(() -> killedAt(end, work, agent, from.base, event)));
                } else {
                    Killed killed = waiting.remove().get();
                    if (end.comesTwice() && twice.add(killed.place)) {
                        int event = second.nextInt(1, from.events + 1);
                        waiting.add(killers.submit(() -> killedAgain(end, work, agent, killed, event)));
                        continue;
                    }
                    if (Boolean.getBoolean("truecost.kills.tell")) {
                        System.out.println(killed.moment);
                    }
                    struck += killed.times > 0 ? 1 : 0;
                    found.addAll(recovered(work, killed, from.undisturbed));
                }
            }
        }
        System.out.printf(
                "NumberedKillsTest: %s died %d times and went on, %d s%n",
                work, struck, (System.nanoTime() - start) / 1_000_000_000);
        assertThat(found).as("differs from a run that was not killed").isEmpty();
        assertThat(struck).as("runs that came to their event").isGreaterThanOrEqualTo(chosen.size() * 9 / 10);
    }

    /** Events of the whole run, evenly spread; every one where so many are asked for. */
    private static List<Integer> chosen(int events, int kills) {
        int offset = new Random(SEED).nextInt(Math.max(1, events / Math.max(1, kills)));
        return Stream.iterate(0, i -> i < Math.min(kills, events), i -> i + 1)
                .map(i -> 1 + (int) ((long) i * events / Math.min(kills, events)) + offset)
                .filter(event -> event >= FIRST && event <= Math.min(LAST, events))
                .toList();
    }

    private record Outcome(World world, Set<String> letters) {}

    /** Where a part of the work begins, the events of doing it, and what a run comes to that is not killed. */
    private record Start(Path base, int events, Outcome undisturbed) {}

    private Start start(Work work, Path agent) throws IOException, InterruptedException, SQLException {
        Path base = shared.resolve(work.name());
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            work.prepare(this, Place.in(base, server));
        }
        return new Start(base, count(work, agent, base), undisturbed(work, base));
    }

    private int count(Work work, Path agent, Path base) throws IOException, InterruptedException {
        Path told = folder.resolve(work + ".events");
        try (Place place = copy(base, folder.resolve(work + "-counted"))) {
            Process process = place.start(work.command(place), NumberedEvents.option(agent, 0, told));
            String printed = place.sandbox.printed(process);
            assertThat(process.exitValue()).as(printed).isIn(0, 3);
        }
        List<String> events = Files.readAllLines(told);
        if (Boolean.getBoolean("truecost.kills.tell")) {
            events.forEach(System.out::println);
        }
        return events.size();
    }

    private Outcome undisturbed(Work work, Path base) throws IOException, SQLException {
        try (Place place = copy(base, folder.resolve(work + "-undisturbed"))) {
            Result result = place.run(work.command(place));
            assertThat(result.exitCode()).as(result.printed()).isIn(0, 3);
            return outcome(place);
        }
    }

    private static Outcome outcome(Place place) throws IOException, SQLException {
        return new Outcome(World.of(place.sandbox), new HashSet<>(place.letters()));
    }

    private Killed killedAt(End end, Work work, Path agent, Path base, int event)
            throws IOException, InterruptedException {
        return struckAt(end, work, agent, copy(base, folder.resolve(work + "-" + event)), event);
    }

    /** The run that continues does not come to its end either, unless it is done before. */
    private Killed killedAgain(End end, Work work, Path agent, Killed before, int event)
            throws IOException, InterruptedException {
        Killed again = struckAt(end, work, agent, before.place, event);
        return new Killed(before.place, before.moment + ", again at " + again.moment, before.times + again.times);
    }

    private Killed struckAt(End end, Work work, Path agent, Place place, int event)
            throws IOException, InterruptedException {
        Path told = Files.createTempFile(folder, "event", "");
        Process process = place.start(work.command(place), end.option(agent, event, told, place));
        String printed = place.sandbox.printed(process);
        String moment = Files.readString(told).strip().replace('\n', ' ');
        assertThat(process.exitValue()).as(moment + printed).isNotEqualTo(NumberedEvents.UNLIKE);
        return new Killed(place, moment, process.exitValue() == NumberedEvents.KILLED ? 1 : 0);
    }

    /** What is not as it should be after the next run; nothing where all is well. */
    private static List<String> recovered(Work work, Killed killed, Outcome expected) throws IOException, SQLException {
        try (Place place = killed.place) {
            Result result = place.run(work.command(place));
            assertThat(result.exitCode()).as(result.printed()).isIn(0, 3, ExitCode.NOTHING);
            Outcome outcome = outcome(place);
            assertThat(outcome.world.files()).as("files").isEqualTo(expected.world.files());
            outcome.world
                    .rows()
                    .forEach((table, rows) -> assertThat(rows)
                            .as(table)
                            .isEqualTo(expected.world.rows().get(table)));
            assertThat(outcome.letters).as("letters").isEqualTo(expected.letters);
            assertThat(place.letters().size() - outcome.letters.size())
                    .as("letters sent twice")
                    .isBetween(0, killed.times);
            return List.of();
        } catch (AssertionError difference) {
            return List.of("%s, killed at %s: %s".formatted(work, killed.moment, difference.getMessage()));
        }
    }

    private static Place copy(Path base, Path folder) throws IOException {
        FileSystemUtils.copyRecursively(base, folder);
        return Place.in(folder);
    }

    private void drop(Place place) throws IOException {
        place.sandbox.withSample();
        // What makes it a drop folder, and not one to be read as it is.
        Files.createDirectory(place.sandbox.input().resolve("processed"));
        power(place, "power.xlsx", 40, "40");
        TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("E900", "power", "much", "USD", month.atDay(1), month.atEndOfMonth())
                .in(place.sandbox.input(), "mistaken.xlsx");
    }

    private void dropLate(Place place) {
        power(place, "power.xlsx", 45, "41");
        power(place, "late.xlsx", 3, "much");
    }

    private void power(Place place, String name, int rows, Object lastAmount) {
        TinyWorkbook workbook = TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end");
        for (int row = 1; row <= rows; row++) {
            workbook.row(
                    name.charAt(0) + "" + row,
                    "power",
                    row < rows ? (Object) row : lastAmount,
                    "USD",
                    month.atDay(1),
                    month.atEndOfMonth());
        }
        workbook.in(place.sandbox.input(), name);
    }
}
