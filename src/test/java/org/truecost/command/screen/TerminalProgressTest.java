package org.truecost.command.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.truecost.Languages;

class TerminalProgressTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Duration now = Duration.ofHours(1);

    @Test
    void saysTheSpeedAndTheTimeThatIsLeft() {
        TerminalProgress progress = progress();
        progress.loading("payroll.xlsx", 1_000, 5);
        now = now.plusSeconds(5);
        progress.loading("payroll.xlsx", 50_000, 250);
        assertThat(lines())
                .containsExactly("payroll.xlsx: 50,000 rows · 25 % · 10,000 rows a second · about 15 s left");
    }

    @Test
    void startsAgainForTheNextWorkbookAndShowsNothingForASmallOne() {
        TerminalProgress progress = progress();
        progress.loading("small.xlsx", 40_000, 1000);
        now = now.plusSeconds(100);
        progress.loading("large.xlsx", 1_000, 10);
        now = now.plusSeconds(10);
        progress.loading("large.xlsx", 100_000, 1000);
        assertThat(lines()).containsExactly("large.xlsx: 100,000 rows · 100 % · 10,000 rows a second · nearly done");
    }

    private TerminalProgress progress() {
        PrintStream out = new PrintStream(printed, true, UTF_8);
        Terminal terminal = new Terminal(Languages.ENGLISH, new TerminalWidth(0), out, out);
        return new TerminalProgress(terminal, false, () -> now.toNanos());
    }

    private String[] lines() {
        return printed.toString(UTF_8).lines().toArray(String[]::new);
    }
}
