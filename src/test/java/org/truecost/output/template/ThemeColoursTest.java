package org.truecost.output.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truecost.output.Templates;
import org.truecost.recognition.CostGroup;

/** The groups' colours are distinct on a grey printout, and to readers who see no red or no green, who see its lightness. */
class ThemeColoursTest {

    private final Theme theme = Templates.load(Path.of("output-templates")).theme();

    @Test
    void keepsTheGroupsDistinctInGrey() {
        List<Double> lightness = List.of(CostGroup.values()).stream()
                .map(group -> lightness(theme.of(group)))
                .toList();
        for (int one = 0; one < lightness.size(); one++) {
            for (int other = 0; other < one; other++) {
                assertThat(Math.abs(lightness.get(one) - lightness.get(other))).isGreaterThan(18);
            }
        }
    }

    @Test
    void setsWordsDarkEnoughToRead() {
        assertThat(lightness(theme.ink())).isLessThan(20);
        assertThat(lightness(theme.muted())).isLessThan(50);
        assertThat(lightness(theme.headline())).isLessThan(50);
        assertThat(lightness(theme.trueCost())).isLessThan(50);
    }

    /** CIE L*, from 0 for black to 100 for white. */
    private static double lightness(Color colour) {
        double luminance = 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
        return 116 * Math.cbrt(luminance) - 16;
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
