package org.truecost.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.truecost.money.PlainDecimal;

/**
 * Looks for amounts and texts no one may see in every byte there is: in the forms people and programs write numbers in, in every encoding
 * they come in, and inside archives and PDF files.
 */
final class CanarySearch {

    private static final int SHORTEST = 6;
    private static final int SHORTEST_BINARY = 4;
    private static final int BASE64_GROUP = 3;

    /** What is looked for, as text of ISO 8859-1, by the amount it stands for. */
    private final Map<String, String> needles = new LinkedHashMap<>();

    CanarySearch(Collection<BigDecimal> amounts, String... texts) {
        for (String text : texts) {
            encoded(text).forEach(bytes -> needles.put(bytes, text));
        }
        for (BigDecimal amount : amounts) {
            written(amount)
                    .forEach(form ->
                            encoded(form).forEach(bytes -> needles.put(bytes, form + " of " + amount.toPlainString())));
            binary(amount).forEach(bytes -> needles.put(bytes, "the bytes of " + amount.toPlainString()));
        }
    }

    /** The ways an amount is written. */
    private static Set<String> written(BigDecimal amount) {
        String plain = amount.stripTrailingZeros().toPlainString();
        String digits = plain.replace(".", "");
        String grouped = String.format(Locale.ROOT, "%,." + Math.max(0, amount.scale()) + "f", amount);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(plain);
        forms.add(grouped);
        forms.add(grouped.replace(',', ' '));
        forms.add(grouped.replace(',', '\''));
        forms.add(grouped.replace(',', '\u00A0'));
        forms.add(grouped.replace(',', '\u202F'));
        forms.add(grouped.replace(',', '_').replace('.', ',').replace('_', '.'));
        forms.add(plain.chars()
                .collect(
                        StringBuilder::new,
                        (text, c) -> text.append((char) (Character.isDigit(c) ? c - '0' + '０' : '．')),
                        StringBuilder::append)
                .toString());
        forms.add(digits.charAt(0) + "." + digits.substring(1).replaceAll("0+$", "") + "E");
        forms.add(digits.charAt(0) + "." + digits.substring(1).replaceAll("0+$", "") + "e");
        forms.add(amount.movePointLeft(4).stripTrailingZeros().toPlainString() + "万");
        forms.removeIf(form -> form.length() < SHORTEST);
        return forms;
    }

    /** The bytes a form may be stored as. */
    private static Set<String> encoded(String form) {
        Set<String> bytes = new LinkedHashSet<>();
        for (byte[] content : List.of(form.getBytes(UTF_8), form.getBytes(UTF_16BE), form.getBytes(UTF_16LE))) {
            bytes.add(new String(content, ISO_8859_1));
        }
        byte[] utf8 = form.getBytes(UTF_8);
        bytes.add(HexFormat.of().formatHex(utf8));
        for (int shift = 0; shift < BASE64_GROUP; shift++) {
            // The groups of three bytes that hold nothing but the form.
            int from = (BASE64_GROUP - shift) % BASE64_GROUP;
            int whole = (utf8.length - from) / BASE64_GROUP * BASE64_GROUP;
            if (whole >= SHORTEST) {
                byte[] middle = Arrays.copyOfRange(utf8, from, from + whole);
                bytes.add(Base64.getEncoder().encodeToString(middle));
            }
        }
        return bytes;
    }

    /** The bytes of its digits after their number, as packed rows, Java's serialization and the embedded database keep them. */
    private static Set<String> binary(BigDecimal amount) {
        BigDecimal plain = PlainDecimal.of(amount);
        byte[] digits = plain.unscaledValue().toByteArray();
        if (digits.length < SHORTEST_BINARY) {
            return Set.of();
        }
        byte[] bytes = ByteBuffer.allocate(1 + digits.length)
                .put((byte) digits.length)
                .put(digits)
                .array();
        String hex = HexFormat.of().formatHex(bytes);
        return new LinkedHashSet<>(List.of(new String(bytes, ISO_8859_1), hex, hex.toUpperCase(Locale.ROOT)));
    }

    /** Every place below a folder where something was found, {@code output/a.xlsx!xl/b.xml: 739,391}. */
    Set<String> below(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                look(name, name.getBytes(UTF_8), found);
                look(name, Files.readAllBytes(file), found);
            }
        }
        return found;
    }

    /** What was found in some text. */
    Set<String> in(String name, String text) {
        Set<String> found = new TreeSet<>();
        plain(name, text.getBytes(UTF_8), found);
        return found;
    }

    private void look(String name, byte[] content, Set<String> found) throws IOException {
        plain(name, content, found);
        String start = new String(content, 0, Math.min(4, content.length), ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            archive(name, content, found);
        } else if (start.startsWith("%PDF")) {
            pdf(name, content, found);
        } else if (start.startsWith("\u001F\u008B")) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
                look(name + "!gz", in.readAllBytes(), found);
            }
        }
    }

    private void plain(String name, byte[] content, Set<String> found) {
        String text = new String(content, ISO_8859_1);
        needles.forEach((needle, meaning) -> {
            if (text.contains(needle)) {
                found.add(name + ": " + meaning);
            }
        });
    }

    private void archive(String name, byte[] content, Set<String> found) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                look(name + "!" + entry.getName(), zip.readAllBytes(), found);
            }
        }
    }

    /** The decoded streams, the metadata among them, and the text as it is read: fonts are subsets, so glyphs are no characters. */
    private void pdf(String name, byte[] content, Set<String> found) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            List<COSObjectKey> keys =
                    new ArrayList<>(pdf.getDocument().getXrefTable().keySet());
            for (COSObjectKey key : keys) {
                if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        look(name + "!" + key, in.readAllBytes(), found);
                    }
                }
            }
            plain(
                    name + "!information",
                    pdf.getDocumentInformation().getCOSObject().toString().getBytes(UTF_8),
                    found);
            String text = new PDFTextStripper().getText(pdf);
            plain(name + "!text", text.getBytes(UTF_8), found);
            plain(name + "!text without spaces", text.replaceAll("\\s", "").getBytes(UTF_8), found);
        }
    }

    /** What an amount of pay comes to for a person or a group, a month, a year, in yen and in dollars. */
    static Set<BigDecimal> derived(BigDecimal pay, int people, BigDecimal yenOfDollar) {
        Set<BigDecimal> amounts = new LinkedHashSet<>();
        for (BigDecimal times : List.of(
                BigDecimal.ONE,
                BigDecimal.valueOf(people),
                BigDecimal.valueOf(12),
                BigDecimal.valueOf(14),
                BigDecimal.valueOf(12L * people),
                BigDecimal.valueOf(14L * people))) {
            BigDecimal whole = pay.multiply(times);
            amounts.add(whole);
            amounts.add(whole.divide(BigDecimal.valueOf(12), 0, RoundingMode.HALF_UP));
            amounts.add(whole.divide(yenOfDollar, 2, RoundingMode.HALF_UP));
            amounts.add(whole.divide(yenOfDollar.multiply(BigDecimal.valueOf(12)), 2, RoundingMode.HALF_UP));
        }
        return amounts;
    }
}
