package org.truecost.inbox;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.truecost.files.CompanionName;

/**
 * What a workbook's file name says: which month it is for, and which workbook it is a new version of. {@code payroll.xlsx},
 * {@code Payroll 2025-02.xlsx} and {@code payroll_202503.xlsx} are one sender's sheet in three versions; so is {@code payroll.annotated.xlsx}, the copy that went back to
 * the sender.
 *
 * @param month the month the name states; empty where it states none
 * @param stem the name without month, case and punctuation around it: versions of one sheet have the same
 */
public record WorkbookName(Optional<YearMonth> month, String stem) {

    private static final String YEAR = "20\\d\\d";
    private static final String NUMBER = "0[1-9]|1[0-2]";

    /** 2025-01, 2025_01, 202501 or 2025年1月, but not part of a longer number: 20250131 is a date. */
    private static final Pattern MONTH = Pattern.compile(
            "(?<!\\d)(" + YEAR + ")(?:[-_. ]?(" + NUMBER + ")|年(0?[1-9]|1[0-2])月(?:分|度)?)(?![-_.]?\\d)");

    /** A month of any century would have every month since then reported on. */
    private static final Pattern FOLDER = Pattern.compile(YEAR + "-(?:" + NUMBER + ")");

    private static final Pattern FORMAT =
            Pattern.compile("(?<=.)\\.(?:xls[mb]?|ods|csv|tsv)$", Pattern.CASE_INSENSITIVE);

    private static final Pattern EDGE = Pattern.compile("^[\\s_.()（）-]+|[\\s_.()（）-]+$");

    /** The name of a file. */
    public static WorkbookName of(String fileName) {
        String name = CompanionName.original(Normalizer.normalize(fileName, Normalizer.Form.NFKC));
        String bare = bare(name);
        Matcher month = MONTH.matcher(bare);
        if (!month.find()) {
            return new WorkbookName(Optional.empty(), stem(bare));
        }
        String number = month.group(2) == null ? month.group(3) : month.group(2);
        YearMonth stated = YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(number));
        return new WorkbookName(Optional.of(stated), stem(month.replaceFirst(" ")));
    }

    /** Without its ending, and without the one before it, which the marked copy of a workbook of another format keeps. */
    private static String bare(String name) {
        int dot = name.lastIndexOf('.');
        String bare = dot > 0 ? name.substring(0, dot) : name;
        return FORMAT.matcher(bare).replaceFirst("");
    }

    /** The month that a folder is named after: {@code 2025-01}, and no other form. */
    public static Optional<YearMonth> monthOfFolder(String folderName) {
        return FOLDER.matcher(folderName).matches() ? Optional.of(YearMonth.parse(folderName)) : Optional.empty();
    }

    /** What follows a name's last dot, without case: {@code XLSX} and {@code xlsx} are one kind of file. */
    static String ending(String fileName) {
        String name = Normalizer.normalize(fileName, Normalizer.Form.NFKC);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(String bare) {
        String plain = bare.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
        return EDGE.matcher(plain).replaceAll("");
    }
}
