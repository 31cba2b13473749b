package org.truecost.output;

/** Lighter shades of the one accent colour. */
final class Tint {

    private static final int RED = 16;
    private static final int GREEN = 8;
    private static final int FULL = 0xFF;
    private static final int PERCENT = 100;

    private Tint() {}

    /** A colour mixed with so many per cent of white. */
    static String of(String rgb, int white) {
        int colour = Integer.parseInt(rgb, 16);
        return "%02X%02X%02X"
                .formatted(
                        mixed(colour >> RED & FULL, white),
                        mixed(colour >> GREEN & FULL, white),
                        mixed(colour & FULL, white));
    }

    private static int mixed(int part, int white) {
        return part + (FULL - part) * white / PERCENT;
    }
}
