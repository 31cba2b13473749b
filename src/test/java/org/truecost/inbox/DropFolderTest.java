package org.truecost.inbox;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.files.Fingerprint;
import org.truecost.files.ReadBy;
import org.truecost.files.WorkbookFile;
import org.truecost.input.TinyWorkbook;

class DropFolderTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Duration STEADY = Duration.ofSeconds(3);
    private static final Duration BROKEN = Duration.ofSeconds(60);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final FileClaims.Unable NONE = (place, what, why) -> {
        throw new AssertionError(what + " cannot be taken over", why);
    };

    @TempDir
    Path folder;

    private DropFolder drop;
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void makeFolder() throws IOException {
        drop = new DropFolder(Files.createDirectories(folder.resolve("inbox")));
    }

    @Test
    void readsTheMonthAndTheSheetOutOfAName() {
        assertThat(WorkbookName.of("Payroll 2025-02.xlsx"))
                .isEqualTo(new WorkbookName(Optional.of(YearMonth.of(2025, 2)), "payroll"));
        assertThat(WorkbookName.of("payroll_202503.xlsx").stem()).isEqualTo("payroll");
        assertThat(WorkbookName.of("2025年4月分 人件費.xlsx"))
                .isEqualTo(new WorkbookName(Optional.of(YearMonth.of(2025, 4)), "人件費"));
        assertThat(WorkbookName.of("power-20250131.xlsx").month()).isEmpty();
        assertThat(WorkbookName.of("power-2025-01-31.xlsx").month()).isEmpty();
        assertThat(WorkbookName.of("A100 2025.xlsx").month()).isEmpty();
    }

    @Test
    void waitsUntilAWorkbookIsStableAndWhole() throws IOException {
        Path file = workbook("power.xlsx", 1);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        Arrivals arrivals = arrivals();

        assertThat(looks(arrivals, 0)).isEmpty();
        assertThat(looks(arrivals, 10)).as("still without its zip directory").isEmpty();
        Files.write(file, whole);
        assertThat(looks(arrivals, 1)).as("only just changed").isEmpty();
        assertThat(looks(arrivals, 2)).isEmpty();
        assertThat(looks(arrivals, 1)).containsExactly("power.xlsx");
    }

    @Test
    void takesAtOnceWhatIsSaidToBeDone() throws IOException {
        workbook("power.xlsx", 1);
        Files.createFile(drop.root().resolve("power.xlsx.done"));
        assertThat(looks(arrivals(), 0)).containsExactly("power.xlsx");
    }

    @Test
    void takesWhatNeverBecomesAWorkbookAfterAWhileAndLeavesUnfinishedFilesAlone() throws IOException {
        for (String name : List.of(
                "~$power.xlsx",
                ".~lock.power.xlsx#",
                ".hidden.xlsx",
                "power.xlsx.part",
                "power.xlsx.tmp",
                "power.xlsx.filepart",
                "power.xlsx.crdownload",
                "README.md",
                "no workbook.xlsx",
                "old.xls")) {
            Files.writeString(drop.root().resolve(name), "text");
        }
        Arrivals arrivals = arrivals();
        assertThat(looks(arrivals, 0)).isEmpty();
        assertThat(looks(arrivals, 59)).isEmpty();
        assertThat(looks(arrivals, 1)).containsExactly("no workbook.xlsx", "old.xls");
    }

    @Test
    void givesEachFileToOneOfManyInstances() throws Exception {
        int files = 120;
        for (int i = 0; i < files; i++) {
            workbook("power " + i + "x.xlsx", i);
        }
        ConcurrentLinkedQueue<String> taken = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Throwable> failed = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            threads.add(Thread.ofPlatform()
                    .uncaughtExceptionHandler((thread, failure) -> failed.add(failure))
                    .start(() -> takeAll(taken)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failed).isEmpty();
        assertThat(taken).hasSize(files).doesNotHaveDuplicates();
        assertThat(drop.processed(JANUARY)).isDirectoryContaining("glob:**/power 7x.xlsx");
        assertThat(files(drop.processed(JANUARY))).hasSize(files);
        assertThat(files(drop.claims())).isEmpty();
    }

    private void takeAll(ConcurrentLinkedQueue<String> taken) {
        try (Instance instance = Instance.of(Files.createTempDirectory(folder, "data"));
                FileClaims claims = FileClaims.of(drop, instance, SILENCE, new Stopwatch())) {
            Filing filing = new Filing(drop, ReadBy.OWNER);
            Arrivals arrivals =
                    new Arrivals(drop, new Arrivals.Patience(Duration.ZERO, Duration.ZERO), new Stopwatch());
            for (Arrival arrival : arrivals.look()) {
                Optional<FileClaim> claim = claims.take(arrival, JANUARY);
                if (claim.isPresent()) {
                    taken.add(claim.get().name());
                    String sha256 = Fingerprint.of(claim.get().file());
                    filing.file(claim.get(), filing.destination(claim.get(), Disposition.CURRENT, sha256));
                    claims.release(claim.get());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void knowsItsOwnClaimsAfterACrashAndTakesOverThoseOfTheDead() throws IOException {
        workbook("power.xlsx", 1);
        Path data = folder.resolve("data");
        FileClaim claim;
        try (Instance crashed = Instance.of(data)) {
            claim = claims(crashed).take(arrival("power.xlsx"), JANUARY).orElseThrow();
        }
        try (Instance again = Instance.of(data)) {
            assertThat(claims(again).left(NONE)).containsExactly(claim);
        }
        try (Instance other = Instance.of(folder.resolve("elsewhere"))) {
            FileClaims others = FileClaims.of(drop, other, SILENCE, () -> now);
            Files.writeString(drop.claims().resolve("alive-x"), "1");
            assertThat(others.left(NONE)).as("the owner may live").isEmpty();
            now = now.plus(SILENCE).minusSeconds(1);
            beatOf(claim);
            assertThat(others.left(NONE)).as("it has just beaten").isEmpty();
            now = now.plus(SILENCE);
            assertThat(others.left(NONE)).extracting(FileClaim::name).containsExactly("power.xlsx");
        }
    }

    /** Whatever keeps the mark from being renamed, as the rights of another user's folder do. */
    @Test
    void saysWhichClaimCannotBeTakenOverAndContinuesWithTheOthers() throws IOException {
        workbook("power.xlsx", 1);
        workbook("rent.xlsx", 2);
        FileClaim held;
        try (Instance killed = instance("000000000000")) {
            FileClaims claims = claims(killed);
            held = claims.take(arrival("power.xlsx"), JANUARY).orElseThrow();
            assertThat(claims.take(arrival("rent.xlsx"), JANUARY)).isPresent();
        }
        try (Instance other = instance("ffffffffffff")) {
            Files.createDirectories(held.place().resolve("owner-" + other.id()).resolve("in the way"));
            FileClaims others = claims(other);
            others.left(NONE);
            now = now.plus(SILENCE);
            List<Path> told = new ArrayList<>();
            List<FileClaim> left = others.left((place, what, why) -> told.addAll(List.of(place, what)));
            assertThat(left).extracting(FileClaim::name).containsExactly("rent.xlsx");
            assertThat(told).containsExactly(held.place(), held.file());
        }
    }

    /** One whose mark comes before or after another's by name. */
    private Instance instance(String id) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data-" + id));
        Files.writeString(data.resolve("instance.id"), id);
        Instance instance = Instance.of(data);
        assertThat(instance.id()).isEqualTo(id);
        return instance;
    }

    @Test
    void reportsLinksAndFoldersNamedAfterNoMonthThatHoldWorkbooks() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path workbook =
                TinyWorkbook.sheet("Power").row("A").in(elsewhere, "power.xlsx").path();
        Path link = Files.createSymbolicLink(drop.root().resolve("linked.xlsx"), workbook);
        Files.createSymbolicLink(drop.root().resolve("notes.txt"), workbook);
        Path misnamed = Files.createDirectory(drop.root().resolve("2025-13"));
        Files.copy(workbook, misnamed.resolve("power.xlsx"));
        Files.createDirectory(drop.root().resolve("empty"));
        Files.createDirectory(drop.root().resolve("2025-02"));
        Files.createDirectory(drop.root().resolve("2025-02/costs.numbers"));
        for (String own : List.of("2025-03", "Processed", "rejected", "replaced", "answers", ".claims", "#recycle")) {
            Files.copy(workbook, Files.createDirectory(drop.root().resolve(own)).resolve("power.xlsx"));
        }
        assertThat(arrivals().skipped())
                .containsExactlyInAnyOrder(
                        new SkippedFile(drop.root().relativize(link), SkippedFile.Why.LINK),
                        new SkippedFile(Path.of("2025-02", "costs.numbers"), SkippedFile.Why.NO_FILE),
                        new SkippedFile(Path.of("2025-13"), SkippedFile.Why.NO_MONTH));
    }

    @Test
    void claimsASheetAgainWhoseFolderAKillLeftEmpty() throws IOException {
        workbook("power.xlsx", 1);
        Path place;
        try (Instance killed = Instance.of(folder.resolve("killed"))) {
            FileClaims claims = claims(killed);
            FileClaim claim = claims.take(arrival("power.xlsx"), JANUARY).orElseThrow();
            place = claim.place();
            Files.move(claim.file(), drop.root().resolve("power.xlsx"));
            claims.release(claim);
            claims.close();
        }
        Files.createDirectory(place);
        try (Instance other = Instance.of(folder.resolve("other"))) {
            FileClaims others = claims(other);
            assertThat(others.left(NONE)).isEmpty();
            assertThat(place).as("swept").doesNotExist();
            Files.createDirectory(place);
            assertThat(others.take(arrival("power.xlsx"), JANUARY))
                    .as("or built upon, where it was left since")
                    .isPresent();
        }
    }

    @Test
    void sweepsDraftsOfClaimsThatAKillLeftButNotThoseOfTheLiving() throws IOException {
        try (Instance instance = Instance.of(folder.resolve("data"))) {
            FileClaims claims = claims(instance);
            Path own = Files.createDirectory(drop.claims().resolve("new-" + instance.id() + ".1"));
            Path anothers = Files.createDirectory(drop.claims().resolve("new-abcdefabcdef.1"));
            Path living = Files.createDirectory(drop.claims().resolve("new-fedcbafedcba.1"));
            Path marked = Files.createDirectory(drop.claims().resolve("new-abcdefabcdef.2"));
            Files.createFile(marked.resolve("owner-abcdefabcdef"));
            Path alive = drop.claims().resolve("alive-fedcbafedcba");
            Files.writeString(alive, "1");
            assertThat(claims.left(NONE)).isEmpty();
            assertThat(own).doesNotExist();
            assertThat(List.of(anothers, living, marked))
                    .as("their owners may live")
                    .allMatch(Files::exists);
            Files.writeString(alive, "2");
            now = now.plus(SILENCE);
            assertThat(claims.left(NONE)).isEmpty();
            assertThat(anothers).doesNotExist();
            assertThat(marked).doesNotExist();
            assertThat(living).exists();
        }
    }

    private void beatOf(FileClaim claim) throws IOException {
        String owner = files(claim.place()).stream()
                .filter(name -> name.startsWith("owner-"))
                .findFirst()
                .orElseThrow()
                .substring("owner-".length());
        Files.writeString(drop.claims().resolve("alive-" + owner), "again");
    }

    @Test
    void givesASecondProgramOnTheSameDataFolderAnotherId() throws IOException {
        try (Instance first = Instance.of(folder.resolve("data"));
                Instance second = Instance.of(folder.resolve("data"))) {
            assertThat(second.id()).isNotEqualTo(first.id());
        }
    }

    @Test
    void joinsTheWorkbooksOfOneNameMonthByMonth() throws IOException {
        inForce("2025-01", "payroll.xlsx", 1);
        inForce("2025-01", "power.xlsx", 2);
        inForce("2025-03", "Payroll 2025-03.xlsx", 3);
        assertThat(names(JANUARY.minusMonths(1))).isEmpty();
        assertThat(names(JANUARY)).containsExactly("payroll.xlsx", "power.xlsx");
        assertThat(names(YearMonth.of(2025, 2))).containsExactly("payroll.xlsx", "power.xlsx");
        assertThat(names(YearMonth.of(2025, 3))).containsExactly("payroll.xlsx, Payroll 2025-03.xlsx", "power.xlsx");
    }

    @Test
    void keepsWhatANewVersionReplaces() throws IOException {
        inForce("2025-01", "payroll.xlsx", 1);
        String old = Fingerprint.of(drop.processed(JANUARY).resolve("payroll.xlsx"));
        workbook("Payroll 2025-01.xlsx", 2);
        try (Instance instance = Instance.of(folder.resolve("data"))) {
            FileClaims claims = claims(instance);
            FileClaim claim =
                    claims.take(arrival("Payroll 2025-01.xlsx"), JANUARY).orElseThrow();
            Filing filing = new Filing(drop, ReadBy.OWNER);
            assertThat(filing.former(claim)).contains(drop.processed(JANUARY).resolve("payroll.xlsx"));
            filing.file(claim, filing.destination(claim, Disposition.CURRENT, ""));
            claims.release(claim);
        }
        assertThat(files(drop.processed(JANUARY))).containsExactly("payroll.xlsx");
        assertThat(WorkbookFile.of(drop.processed(JANUARY).resolve("payroll.xlsx"))
                        .sha256())
                .isNotEqualTo(old);
        assertThat(files(drop.replaced(JANUARY))).containsExactly("payroll." + old.substring(0, 12) + ".xlsx");
    }

    @Test
    void replacesAVersionWhoseEndingIsInCapitals() throws IOException {
        inForce("2025-01", "Payroll.XLSX", 1);
        workbook("payroll.xlsx", 2);
        try (Instance instance = Instance.of(folder.resolve("data"))) {
            FileClaims claims = claims(instance);
            FileClaim claim = claims.take(arrival("payroll.xlsx"), JANUARY).orElseThrow();
            Filing filing = new Filing(drop, ReadBy.OWNER);
            assertThat(filing.former(claim)).contains(drop.processed(JANUARY).resolve("Payroll.XLSX"));
            filing.file(claim, filing.destination(claim, Disposition.CURRENT, ""));
            claims.release(claim);
        }
        assertThat(names(JANUARY)).as("one version counts").hasSize(1);
    }

    /** A sender corrects the copy with the marked problems, and drops that. */
    @Test
    void takesTheCopyThatWentBackForItsOriginal() throws IOException {
        assertThat(WorkbookName.of("Payroll 2025-01.Annotated.xlsx"))
                .isEqualTo(WorkbookName.of("payroll 2025-01.xlsx"));
        inForce("2025-01", "payroll.xlsx", 1);
        file("payroll.annotated.xlsx", Disposition.CURRENT);
        assertThat(files(drop.processed(JANUARY))).containsExactly("payroll.xlsx");
        assertThat(names(JANUARY)).containsExactly("payroll.xlsx");
    }

    @Test
    void listsACorrectedCopyThatIsRejectedAgainAndNotTheOneThatWentBack() throws IOException {
        Files.createDirectories(drop.processed());
        Path back = Files.createDirectories(drop.rejected(JANUARY)).resolve("payroll.annotated.xlsx");
        Files.writeString(back, "what went back");
        file("payroll.annotated.xlsx", Disposition.REJECTED);
        assertThat(back).hasContent("what went back");
        assertThat(CurrentWorkbooks.rejected(drop.root(), JANUARY))
                .extracting(RejectedFile::file)
                .containsExactly(drop.rejected(JANUARY).resolve("payroll.xlsx"));
    }

    private void file(String name, Disposition disposition) throws IOException {
        workbook(name, 2);
        try (Instance instance = Instance.of(folder.resolve("data"))) {
            FileClaims claims = claims(instance);
            FileClaim claim = claims.take(arrival(name), JANUARY).orElseThrow();
            Filing filing = new Filing(drop, ReadBy.OWNER);
            filing.file(claim, filing.destination(claim, disposition, ""));
            claims.release(claim);
        }
    }

    /** A month of the third century, or of none, would be waited for by no one, and make eighteen centuries due. */
    @Test
    void takesNoFolderForAMonthBeforeTheCentury() throws IOException {
        for (String folderName : List.of("0225-01", "-2025-01", "+12025-01", "2025-1", "2025-13", "1999-12")) {
            assertThat(DropFolder.monthOf(Path.of(folderName))).as(folderName).isEmpty();
            Files.createDirectories(drop.processed().resolve(folderName));
        }
        Files.createDirectories(drop.processed().resolve("2025-12"));
        assertThat(drop.months()).containsExactly(YearMonth.of(2025, 12));
    }

    /** As an earlier build took it from a folder named {@code -2025-01}: it must not end the search for others. */
    @Test
    void reportsAClaimForNoMonthAndContinuesWithTheOthers() throws IOException {
        workbook("power.xlsx", 1);
        workbook("rent.xlsx", 2);
        try (Instance instance = Instance.of(folder.resolve("data"))) {
            FileClaims claims = claims(instance);
            FileClaim power = claims.take(arrival("power.xlsx"), JANUARY).orElseThrow();
            FileClaim rent = claims.take(arrival("rent.xlsx"), JANUARY).orElseThrow();
            Path month = power.file().resolveSibling("");
            Path strange = month.resolveSibling("-" + month.getFileName());
            Files.move(month, strange);
            List<Path> told = new ArrayList<>();
            List<FileClaim> left = claims.left((place, what, why) -> told.addAll(List.of(place, what)));
            assertThat(left).containsExactly(rent);
            assertThat(told).containsExactly(power.place(), strange.resolve("power.xlsx"));
        }
    }

    private FileClaims claims(Instance instance) throws IOException {
        return FileClaims.of(drop, instance, SILENCE, () -> now);
    }

    private Arrival arrival(String name) {
        return Arrival.of(drop.root().resolve(name));
    }

    private Arrivals arrivals() {
        return new Arrivals(drop, new Arrivals.Patience(STEADY, BROKEN), () -> now);
    }

    private List<String> looks(Arrivals arrivals, int secondsLater) throws IOException {
        now = now.plusSeconds(secondsLater);
        return arrivals.look().stream().map(Arrival::name).toList();
    }

    private List<String> names(YearMonth month) {
        return CurrentWorkbooks.series(drop.root(), month).stream()
                .map(series -> series.files()
                        .map(file -> file.getFileName().toString())
                        .collect(joining(", ")))
                .toList();
    }

    private void inForce(String month, String name, int amount) throws IOException {
        Path place = Files.createDirectories(drop.processed(YearMonth.parse(month)));
        Files.move(workbook(name, amount), place.resolve(name));
    }

    private Path workbook(String name, int amount) {
        return TinyWorkbook.sheet("Power")
                .row("Amount")
                .row(amount)
                .in(drop.root(), name)
                .path();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
