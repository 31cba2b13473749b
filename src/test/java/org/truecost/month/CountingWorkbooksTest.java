package org.truecost.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.truecost.ledger.Repetition;
import org.truecost.ledger.SeriesKind;
import org.truecost.month.CountingWorkbooks.Member;
import org.truecost.store.Predecessor;
import org.truecost.store.StoredWorkbook;

class CountingWorkbooksTest {

    /** A workbook whose lines are the letters of its content. */
    private final CountingWorkbooks series = new CountingWorkbooks(CountingWorkbooksTest::between, null);

    private long id;

    @Test
    void countsWhatAddsAndReplacesWhatIsRepeated() {
        Member january = add("january", "ab");
        Member february = add("february", "c");
        assertThat(series.counting()).containsExactly(january, february);
        Member march = member("march", "abcd");
        assertThat(series.add(List.of(march))).containsExactly(january, february);
        assertThat(series.counting()).containsExactly(march);
        assertThat(lacking()).isEmpty();
    }

    @Test
    void saysOnceWhatIsMissingHoweverManyWorkbooksCameSince() {
        Member january = add("january", "ab");
        add("february", "ac");
        Member march = add("march", "acd");
        assertThat(lacking())
                .containsExactly(new Predecessor(
                        march.workbook().id(), january.workbook().id(), "january", false, null));
    }

    @Test
    void saysNothingOfALineThatIsThereAgain() {
        add("january", "ab");
        add("february", "ac");
        add("march", "abcd");
        assertThat(lacking()).isEmpty();
    }

    @Test
    void saysAMissingLineOfTheNewestThatHadIt() {
        add("january", "ab");
        Member february = add("february", "abc");
        Member march = add("march", "ac");
        assertThat(lacking())
                .containsExactly(new Predecessor(
                        march.workbook().id(), february.workbook().id(), "february", false, null));
    }

    @Test
    void saysTheSameBytesOnceThoughTwoMonthsHadThem() {
        add("january", "ab");
        add("february", "a");
        StoredWorkbook again = new StoredWorkbook(1, "ab", "march", true, 2, 0, 0, List.of(), "");
        series.add(List.of(new Member(Path.of("march"), again)));
        Member april = add("april", "a");
        assertThat(lacking()).containsExactly(new Predecessor(april.workbook().id(), 1, "march", false, null));
    }

    @Test
    void takesTheVerySameNameForAnotherVersionThoughNoLineIsRepeated() {
        Member first = add("opex", "a");
        Member second = add("opex", "b");
        assertThat(series.counting()).containsExactly(second);
        assertThat(lacking())
                .containsExactly(
                        new Predecessor(second.workbook().id(), first.workbook().id(), "opex", false, null));
    }

    @Test
    void letsADeclaredRegisterReplaceAndNotesThatItWasDeclared() {
        CountingWorkbooks register = new CountingWorkbooks(CountingWorkbooksTest::between, SeriesKind.FULL_REGISTER);
        Member january = member("january", "ab");
        Member february = member("february", "c");
        register.add(List.of(january));
        register.add(List.of(february));
        assertThat(register.counting()).containsExactly(february);
        assertThat(register.predecessors())
                .containsExactly(new Predecessor(
                        february.workbook().id(), january.workbook().id(), "january", false, SeriesKind.FULL_REGISTER));
        register.add(List.of(member("march", "")));
        assertThat(register.counting()).contains(february);
    }

    @Test
    void letsDeclaredAdditionsReplaceOnlyWhatTheyRepeatWhole() {
        CountingWorkbooks additions = new CountingWorkbooks(CountingWorkbooksTest::between, SeriesKind.ADDITIONS);
        Member january = member("january", "ab");
        Member february = member("february", "ac");
        Member march = member("march", "acd");
        additions.add(List.of(january));
        additions.add(List.of(february));
        assertThat(additions.counting()).containsExactly(january, february);
        additions.add(List.of(march));
        assertThat(additions.counting()).containsExactly(january, march);
        assertThat(additions.replacing()).containsExactly(march.file());
    }

    @Test
    void keepsAWorkbookWithoutALineSoThatItsProblemsAreSeen() {
        Member empty = add("january", "");
        Member full = add("february", "a");
        Member broken = add("march", "");
        assertThat(series.counting()).containsExactly(empty, full, broken);
    }

    /** What is replaced without being repeated. */
    private List<Predecessor> lacking() {
        return series.predecessors().stream().filter(one -> !one.repeated()).toList();
    }

    private Member add(String name, String lines) {
        Member member = member(name, lines);
        series.add(List.of(member));
        return member;
    }

    private Member member(String name, String lines) {
        return new Member(
                Path.of(name), new StoredWorkbook(++id, lines, name, true, lines.length(), 0, 0, List.of(), ""));
    }

    private static Repetition between(StoredWorkbook earlier, StoredWorkbook later) {
        Set<Integer> found = Set.copyOf(later.sha256().chars().boxed().toList());
        long missing =
                earlier.sha256().chars().filter(line -> !found.contains(line)).count();
        return new Repetition(earlier.sha256().length(), missing, false, List.of(), false);
    }
}
