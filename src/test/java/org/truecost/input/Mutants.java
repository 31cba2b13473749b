package org.truecost.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Workbooks changed at random: in their bytes, in their archive's structure, in their XML. No change makes another sound
 * workbook of one: each is either damage or says the same in other characters, so that reading must come to a problem or to
 * the very same items.
 */
final class Mutants {

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern OPENING = Pattern.compile("<[A-Za-z][^<>]*[^/<>]>|<[A-Za-z]>");
    private static final Pattern UNPAIRED = Pattern.compile("</[^<>]*>|<[A-Za-z][^<>]*[^/<>]>|<[A-Za-z]>");
    private static final Pattern PLACE = Pattern.compile("(?<=<(?:row|c) r=\")[A-Z]*[0-9]+(?=\")");
    private static final Pattern INDEX = Pattern.compile("(?<=t=\"s\"><v>)[0-9]+(?=</v>)");
    private static final Pattern TEXT = Pattern.compile("(?<=>)[^<>&]+(?=</)");
    private static final Pattern CELL = Pattern.compile("<c r=.*?</c>");
    private static final Pattern ROW = Pattern.compile("<row r=.*?</row>");
    private static final String[] IMPOSSIBLE = {
        "A0",
        "XFE1",
        "AAAA1",
        "",
        "C",
        "0",
        "-1",
        "A1048577",
        "1048577",
        "$A$1",
        "A1:B2",
        "R1C1",
        "A１",
        "A1 ",
        "99999999999"
    };

    /**
     * A mutant.
     *
     * @param change what was done to make it
     * @param content its bytes
     */
    record Mutant(String change, ByteBuffer content) {
        Mutant(String change, byte[] bytes) {
            this(change, ByteBuffer.wrap(bytes));
        }

        Path write(Path file) throws IOException {
            try (FileChannel out = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                out.write(content.duplicate());
            }
            return file;
        }
    }

    private final byte[] file;
    private final Map<String, byte[]> parts;
    private final Random random;

    private Mutants(byte[] file, Map<String, byte[]> parts, Random random) {
        this.file = file;
        this.parts = parts;
        this.random = random;
    }

    /** The mutant of a sound workbook that a seed makes. */
    static Mutant of(Path sound, long seed) throws IOException {
        return new Mutants(Files.readAllBytes(sound), RawZip.parts(sound), new Random(seed)).mutant();
    }

    private Mutant mutant() {
        return switch (random.nextInt(5)) {
            case 0 -> inBytes();
            case 1 -> inArchive();
            default -> inXml();
        };
    }

    private Mutant inBytes() {
        byte[] bytes = file.clone();
        int at = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(64, bytes.length - at));
        return switch (random.nextInt(7)) {
            case 0 -> {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                yield new Mutant("flip a bit of byte " + at, bytes);
            }
            case 1 -> {
                for (int i = at; i < at + length; i++) {
                    bytes[i] = (byte) random.nextInt();
                }
                yield new Mutant("noise of " + length + " at " + at, bytes);
            }
            case 2 -> {
                Arrays.fill(bytes, at, at + length, (byte) (random.nextBoolean() ? 0 : -1));
                yield new Mutant("fill " + length + " at " + at, bytes);
            }
            case 3 -> new Mutant("cut at " + at, Arrays.copyOf(bytes, at));
            case 4 -> new Mutant("leave out " + length + " at " + at, spliced(bytes, at, length, new byte[0]));
            case 5 ->
                new Mutant(
                        "repeat " + length + " at " + at,
                        spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length)));
            default -> {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                yield new Mutant("insert " + length + " at " + at, spliced(bytes, at, 0, noise));
            }
        };
    }

    private static byte[] spliced(byte[] bytes, int at, int left, byte[] inserted) {
        ByteBuffer out = ByteBuffer.allocate(bytes.length - left + inserted.length);
        out.put(bytes, 0, at).put(inserted).put(bytes, at + left, bytes.length - at - left);
        byte[] spliced = new byte[out.capacity()];
        out.get(0, spliced);
        return spliced;
    }

    private Mutant inArchive() {
        RawZip zip = RawZip.of(parts);
        List<RawZip.Entry> entries = zip.entries();
        RawZip.Entry entry = entries.get(random.nextInt(entries.size()));
        int value =
                random.nextBoolean() ? random.nextInt() : new int[] {0, 1, -1, 0xffff, 0x7fffffff}[random.nextInt(5)];
        String name = new String(entry.name, ISO_8859_1);
        String change = switch (random.nextInt(14)) {
            case 0 -> {
                int at = random.nextInt(RawZip.LOCAL_LENGTH - 3);
                entry.local = header -> header.putInt(at, value);
                yield "own header of " + name + " at " + at + ": " + value;
            }
            case 1 -> {
                int at = random.nextInt(RawZip.CENTRAL_LENGTH - 3);
                entry.central = header -> header.putInt(at, value);
                yield "listed header of " + name + " at " + at + ": " + value;
            }
            case 2 -> {
                int at = random.nextInt(19);
                zip.end(end -> end.putInt(at, value));
                yield "end at " + at + ": " + value;
            }
            case 3 -> {
                zip.deflated(random.nextBoolean() ? name : name.toUpperCase(Locale.ROOT), entry.packed);
                yield "a second " + name;
            }
            case 4 -> {
                entry.before = new byte[1 + random.nextInt(40)];
                yield "a gap before " + name;
            }
            case 5 -> {
                zip.hidden(new byte[1 + random.nextInt(40)]);
                yield "a gap before the directory";
            }
            case 6 -> {
                zip.comment(new byte[1 + random.nextInt(40)]);
                yield "a comment";
            }
            case 7 -> {
                entry.localExtra = noise(random.nextInt(30));
                yield "extra in the own header of " + name;
            }
            case 8 -> {
                entry.centralExtra = noise(random.nextInt(30));
                yield "extra in the listed header of " + name;
            }
            case 9 -> {
                entry.packed = noise(entry.packed.length);
                yield "noise for " + name;
            }
            case 10 -> {
                entry.trailer = noise(12 + random.nextInt(13));
                entry.flags = random.nextBoolean() ? 8 : 0;
                yield "a trailer to " + name;
            }
            case 11 -> {
                entry.name[random.nextInt(entry.name.length)] = (byte) random.nextInt();
                yield "another name for " + name;
            }
            case 12 -> {
                Collections.shuffle(entries, random);
                yield "another order";
            }
            default -> {
                zip.stored("xl/media/" + random.nextInt(1000) + ".bin", noise(random.nextInt(100)));
                yield "one more entry";
            }
        };
        return new Mutant(change, zip.bytes());
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private Mutant inXml() {
        List<String> names =
                parts.keySet().stream().filter(name -> !name.endsWith("/")).toList();
        String name = names.get(random.nextInt(names.size()));
        String xml = new String(requireNonNull(parts.get(name)), ISO_8859_1);
        int kind = random.nextInt(20);
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        if (kind == 0) {
            changed.remove(name);
        } else {
            changed.put(name, changed(xml, kind).getBytes(ISO_8859_1));
        }
        return new Mutant(
                "XML change " + kind + " in " + name, RawZip.of(changed).bytes());
    }

    /** The XML with its bytes as characters, so that bytes that are none can be put in. */
    private String changed(String xml, int kind) {
        int at = random.nextInt(xml.length() + 1);
        return switch (kind) {
            case 1 -> replaced(xml, UNPAIRED, "");
            case 2 -> doubled(xml, UNPAIRED);
            case 3 -> replaced(xml, PLACE, IMPOSSIBLE[random.nextInt(IMPOSSIBLE.length)]);
            case 4 ->
                inserted(xml, at, String.valueOf((char)
                        (random.nextBoolean() ? random.nextInt(9) : 128 + random.nextInt(128))));
            case 5 ->
                xml.substring(0, Math.min(at, Math.max(0, xml.stripTrailing().length() - 1)));
            case 6 -> afterTag(xml, "<!DOCTYPE x [<!ENTITY e \"e\">]>");
            case 7 -> afterTag(xml, "&e;");
            case 8 -> afterTag(xml, "<x>".repeat(100) + "</x>".repeat(random.nextBoolean() ? 100 : 99));
            case 9 ->
                // Without a value at all the cell is empty, as exports write it: no damage, and read as such.
                replaced(xml, INDEX, new String[] {"99999", "-1", "x", "1.0", "+0", "99999999999"}[random.nextInt(6)]);
            case 10 -> xml.replaceFirst("<[a-zA-Z:]+ ", "$0zz=\"" + "z".repeat(300_000) + "\" ");
            case 11 -> replaced(xml, Pattern.compile("(?<= t=\")[a-zA-Z]+(?=\">)"), "zz");
            case 12 -> doubled(xml, CELL);
            case 13 -> doubled(xml, ROW);
            case 14 -> xml.replace("UTF-8", "Shift_JIS");
            case 15 -> new String(noise(random.nextInt(200)), ISO_8859_1);
            case 16 -> afterTag(xml, "<!-- nothing -->");
            case 17 -> afterTag(xml, "<?nothing at all?>");
            case 18 -> said(xml);
            default -> replacedOpening(xml);
        };
    }

    /** A text in other characters: as a section or by their numbers. */
    private String said(String xml) {
        MatchResult text = any(xml, TEXT);
        if (text == null || text.group().chars().anyMatch(c -> c > 126)) {
            return xml;
        }
        String said = random.nextBoolean()
                ? "<![CDATA[" + text.group() + "]]>"
                : text.group().chars().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining());
        return xml.substring(0, text.start()) + said + xml.substring(text.end());
    }

    /** One more attribute, which is unknown. */
    private String replacedOpening(String xml) {
        MatchResult tag = any(xml, OPENING);
        return tag == null ? xml : inserted(xml, tag.end() - 1, " zz" + random.nextInt(100) + "=\"\"");
    }

    private String afterTag(String xml, String piece) {
        MatchResult tag = any(xml, TAG);
        return tag == null ? piece : inserted(xml, tag.end(), piece);
    }

    private String replaced(String xml, Pattern pattern, String by) {
        MatchResult match = any(xml, pattern);
        return match == null ? xml : xml.substring(0, match.start()) + by + xml.substring(match.end());
    }

    private String doubled(String xml, Pattern pattern) {
        MatchResult match = any(xml, pattern);
        return match == null ? xml : inserted(xml, match.end(), match.group());
    }

    private static String inserted(String xml, int at, String piece) {
        return xml.substring(0, at) + piece + xml.substring(at);
    }

    private @Nullable MatchResult any(String xml, Pattern pattern) {
        List<MatchResult> matches = pattern.matcher(xml).results().toList();
        return matches.isEmpty() ? null : matches.get(random.nextInt(matches.size()));
    }
}
