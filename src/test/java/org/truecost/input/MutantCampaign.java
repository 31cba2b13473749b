package org.truecost.input;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.truecost.Languages;
import org.truecost.files.WorkbookFile;
import org.truecost.ledger.Parsed;
import org.truecost.problem.Problem;

/** Reads mutants one after the other in one process, as the product reads workbooks, and counts what each comes to. */
final class MutantCampaign {

    private static final String SAME = "the very same items";

    private final Path folder;
    private final Path mutants;
    private final Map<Path, List<Parsed>> sound = new LinkedHashMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private long slowest;

    private MutantCampaign(Path folder) throws IOException {
        this.folder = folder;
        this.mutants = Files.createDirectories(folder.resolve("mutants"));
    }

    /** Arguments: a folder to work in, the seed, the number of mutants. Ends with 1 where one came to anything else. */
    public static void main(String[] args) throws IOException {
        MutantCampaign campaign = new MutantCampaign(Path.of(args[0]));
        campaign.findSound();
        long seed = Long.parseLong(args[1]);
        int count = Integer.parseInt(args[2]);
        long start = System.nanoTime();
        int wrong = 0;
        for (int i = 0; i < count; i++) {
            wrong += campaign.isRight(seed, i) ? 0 : 1;
        }
        System.out.printf(
                "%d mutants of %d workbooks, seed %d, heap %d MB: %d s, the slowest %d ms, wrong: %d%n",
                count,
                campaign.sound.size(),
                seed,
                Runtime.getRuntime().maxMemory() >> 20,
                (System.nanoTime() - start) / 1_000_000_000,
                campaign.slowest / 1_000_000,
                wrong);
        campaign.outcomes.forEach((outcome, times) -> System.out.printf("  %7d %s%n", times, outcome));
        System.exit(wrong == 0 ? 0 : 1);
    }

    /** The workbook that attacks start from, and the sample. */
    private void findSound() throws IOException {
        List<Path> files = new ArrayList<>(List.of(HostileFiles.goodWorkbook(folder)));
        try (Stream<Path> sample = Files.list(Path.of("input"))) {
            sample.filter(file -> file.toString().endsWith(".xlsx")).sorted().forEach(files::add);
        }
        for (Path file : files) {
            sound.put(file, Reading.watched(WorkbookFile.of(file)).items());
        }
    }

    private boolean isRight(long seed, int index) throws IOException {
        List<Path> files = List.copyOf(sound.keySet());
        Path original = files.get(index % files.size());
        Mutants.Mutant mutant = Mutants.of(original, seed * 1_000_003 + index);
        Path file = mutant.write(mutants.resolve(original.getFileName()));
        long start = System.nanoTime();
        List<Parsed> items = Reading.watched(WorkbookFile.of(file)).items();
        long time = System.nanoTime() - start;
        slowest = Math.max(slowest, time);
        String outcome = outcome(items, requireNonNull(sound.get(original)));
        outcomes.merge(outcome, 1, Integer::sum);
        boolean right = !outcome.startsWith("WRONG") && time < 20_000_000_000L;
        if (!right) {
            Path kept = Files.copy(file, folder.resolve("wrong-" + seed + "-" + index + ".xlsx"));
            System.out.println("mutant " + index + ": " + mutant.change() + ": " + outcome + " → " + kept);
        }
        return right;
    }

    private static String outcome(List<Parsed> items, List<Parsed> expected) {
        if (items.equals(expected)) {
            return SAME;
        }
        if (!items.isEmpty() && items.getLast() instanceof Parsed.Refused refused) {
            return said(refused.problem());
        }
        return "WRONG: other items and no refusal";
    }

    private static String said(Problem problem) {
        return problem.kind().code() + " " + problem.kind().title().in(Languages.ENGLISH);
    }
}
