package org.truecost.problem;

import static org.truecost.problem.Severity.ERROR;
import static org.truecost.problem.Severity.NOTE;
import static org.truecost.problem.Severity.WARNING;

/**
 * The catalogue of problems: for each a stable code and a severity. The texts are in the bundles {@code problems}, under the
 * code: {@code TC201.title}, {@code TC201.message}, {@code TC201.remedy}.
 *
 * <p>Messages and remedies may name {@code {header}}, {@code {found}} and the details the finder gives, such as {@code
 * {expected}}. Codes never change and are never used again, nor does a text gain or lose a place: the database keeps what fills
 * them. TC1xx: workbooks and sheets (TC101 and TC105 to TC139: the file itself); TC2xx: cells; TC3xx: rows; TC4xx: the ledger.
 */
public enum ProblemKind {
    UNREADABLE_WORKBOOK("TC101", ERROR),
    NO_RECOGNISED_SHEET("TC102", ERROR),
    UNKNOWN_SHEET("TC103", WARNING),
    REPEATED_HEADER("TC104", ERROR),
    NOT_A_FILE("TC105", ERROR),
    EMPTY_FILE("TC106", ERROR),
    NOT_A_WORKBOOK("TC107", ERROR),
    OLD_FORMAT("TC108", ERROR),
    BINARY_FORMAT("TC109", ERROR),
    ENCRYPTED("TC110", ERROR),
    MACROS("TC111", ERROR),
    STRICT_FORMAT("TC112", ERROR),
    OTHER_OFFICE_FORMAT("TC113", ERROR),
    WRONG_EXTENSION("TC114", ERROR),
    TEXT_TABLE("TC115", ERROR),
    DAMAGED_ARCHIVE("TC116", ERROR),
    AMBIGUOUS_ARCHIVE("TC117", ERROR),
    BEYOND_LIMITS("TC118", ERROR),
    DAMAGED_CONTENT("TC119", ERROR),
    FORBIDDEN_XML("TC120", ERROR),
    REPEATED_CELL("TC121", ERROR),
    IMPOSSIBLE_REFERENCE("TC122", ERROR),
    UNKNOWN_TEXT("TC123", ERROR),
    DATA_EXCHANGE("TC124", ERROR),
    EXTERNAL_LINK("TC125", ERROR),
    ACTIVE_CONTENT("TC126", ERROR),
    EMBEDDED_OBJECT("TC127", WARNING),
    TOO_SLOW("TC128", ERROR),
    MORE_PROBLEMS("TC130", ERROR),
    UNKNOWN_ENCODING("TC131", ERROR),
    UNKNOWN_SEPARATOR("TC132", ERROR),
    UNMATCHED_QUOTES("TC133", ERROR),
    WRONG_PASSWORD("TC134", ERROR),
    ENCRYPTED_OPENDOCUMENT("TC135", ERROR),
    HIDDEN_SHEET("TC140", WARNING),
    HIDDEN_COLUMN("TC141", WARNING),
    HIDDEN_ROWS("TC142", WARNING),
    MERGED_DATA("TC143", WARNING),
    UNIT_ABOVE_TABLE("TC144", ERROR),
    TABLE_NOT_READ("TC145", ERROR),
    FIGURES_NOT_READ("TC146", ERROR),
    DECLARED_COSTLESS("TC147", NOTE),
    SERIES_NOT_REPEATED("TC150", ERROR),
    LEFT_REGISTER("TC151", NOTE),
    MAPPING_NOT_APPLIED("TC152", ERROR),
    MAPPING_UNDECIDED("TC153", ERROR),
    MAPPINGS_COMPETE("TC154", ERROR),
    MAPPED_CELL_CHANGED("TC155", ERROR),
    FIGURES_NOT_MAPPED("TC156", ERROR),
    ROWS_LEFT_OUT("TC157", NOTE),
    UNIT_NOT_MAPPED("TC158", ERROR),
    MAPPING_FAULTY("TC159", ERROR),
    TAX_NOT_SAID("TC160", ERROR),
    LINKED_ELSEWHERE("TC161", WARNING),
    MISSING_VALUE("TC201", ERROR),
    NOT_A_NUMBER("TC202", ERROR),
    NOT_A_DATE("TC203", ERROR),
    UNKNOWN_WORD("TC204", ERROR),
    OUT_OF_BOUNDS("TC205", ERROR),
    TOO_MANY_DECIMALS("TC206", ERROR),
    ERROR_CELL("TC207", ERROR),
    FORMULA_WITHOUT_VALUE("TC208", ERROR),
    READ_AS("TC210", NOTE),
    TWO_READINGS("TC211", ERROR),
    CURRENCY_CONTRADICTS("TC212", ERROR),
    OUTSIDE_ERA("TC213", ERROR),
    UNIT_NOT_DECLARED("TC214", ERROR),
    SHOWN_OTHERWISE("TC215", ERROR),
    SCALED_FIGURE("TC216", ERROR),
    TIME_DROPPED("TC217", WARNING),
    WORD_NOT_MAPPED("TC218", ERROR),
    FORM_NOT_MAPPED("TC219", ERROR),
    DIVISION_INEXACT("TC220", ERROR),
    LINKED_CELL("TC221", ERROR),
    ANNUAL_PAY_OF_TWELVE("TC230", WARNING),
    UNIT_CONTRADICTS("TC231", WARNING),
    SUM_STOPS_SHORT("TC232", WARNING),
    AMOUNT_MISSING("TC301", WARNING),
    PRODUCT_DIFFERS("TC302", ERROR),
    BOUNDS_IN_DISORDER("TC303", ERROR),
    PERIOD_IN_DISORDER("TC304", ERROR),
    USELESS_WITHOUT("TC305", ERROR),
    CHARGE_WITHOUT_CAP("TC306", WARNING),
    TOTAL_DIFFERS("TC307", WARNING),
    TOTAL_COLUMN_DIFFERS("TC310", WARNING),
    AVERAGES_ADDED_UP("TC311", WARNING),
    OWNERSHIP_COST_DIFFERS("TC312", WARNING),
    MAGNITUDE_SLIP("TC313", ERROR),
    SUPERSEDED_TOTALLED("TC315", WARNING),
    PART_EXCEEDS_WHOLE("TC316", WARNING),
    MONTH_CONTRADICTS_DATE("TC317", ERROR),
    MAPPED_TOTAL_DIFFERS("TC318", ERROR),
    ROW_NOT_MAPPED("TC319", ERROR),
    PAY_STATED_TWICE("TC320", ERROR),
    CREDIT_UNNAMED("TC321", ERROR),
    CREDIT_ABOVE_ZERO("TC322", ERROR),
    CREDIT_STATES_MORE("TC323", ERROR),
    ROW_OF_WORDS("TC324", WARNING),
    UNKNOWN_ASSET("TC401", ERROR),
    UNKNOWN_REPLACEMENT("TC432", ERROR),
    CONTAINED_EXCEEDS_ASSET("TC402", ERROR),
    POSSIBLE_DOUBLE_COUNT("TC403", WARNING),
    ALLOCATION_EXCEEDS_WHOLE("TC404", ERROR),
    PRINTED_AMOUNT_DISAGREES("TC405", WARNING),
    MISSING_RATE("TC406", ERROR),
    NO_CLAIM("TC407", ERROR),
    SEVERAL_CLAIMS("TC408", ERROR),
    RATES_CONTRADICT("TC409", ERROR),
    CLAIM_REPEATED("TC410", ERROR),
    UNKNOWN_CLAIM("TC411", ERROR),
    NO_COST("TC412", ERROR),
    SAME_LINE_TWICE("TC420", WARNING),
    UNLINKED_PURCHASE("TC421", WARNING),
    OPERATING_COST_IN_ASSET("TC422", WARNING),
    SAYS_PART_OF_CAPEX("TC423", WARNING),
    MONTH_TWICE("TC424", WARNING),
    MONTHS_MISSING("TC425", WARNING),
    PERIODS_MIXED("TC426", WARNING),
    WRONG_ARCHITECTURE("TC427", WARNING),
    CONTAINED_GPUS_EXCEED("TC428", WARNING),
    STAGES_EXCEED_CLAIM("TC429", WARNING),
    DATE_AFTER_MONTH("TC430", WARNING),
    CLAIM_PRODUCT_DIFFERS("TC431", WARNING),
    OLD_RATE("TC433", WARNING),
    RATES_DISAGREE("TC434", WARNING),
    LATE_PAYMENT("TC435", WARNING),
    UNPRICED_REPLACEMENT("TC436", ERROR),
    EXPECTED_COST_MISSING("TC437", WARNING),
    UNKNOWN_ESTIMATE("TC438", ERROR),
    BILL_NOT_COUNTED("TC439", ERROR),
    EXPECTED_VENDOR_MISSING("TC440", WARNING),
    EXPECTED_WORKBOOK_MISSING("TC441", WARNING),
    PLANNED_ASSET("TC442", WARNING),
    UNKNOWN_CREDITED("TC443", ERROR),
    CONTAINED_CREDITED("TC444", ERROR),
    SEVERAL_CREDITED("TC445", ERROR),
    CREDITS_EXCEED_PRICE("TC446", ERROR),
    RETURNS_EXCEED_PURCHASE("TC447", ERROR),
    CHANGED_LIFE_AMOUNT("TC448", ERROR),
    CHANGED_LIFE_GPUS("TC449", ERROR),
    CONTAINED_LEFT("TC450", WARNING);

    private final String code;
    private final Severity severity;

    ProblemKind(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /** The stable code, {@code TC201}. */
    public String code() {
        return code;
    }

    /** Whether it is an error, a warning or a note. */
    public Severity severity() {
        return severity;
    }

    /** The kind's name. */
    public Message title() {
        return text("title");
    }

    /** The message, before its arguments are filled in. */
    public Message.Keyed message() {
        return text("message");
    }

    /** How to fix it, its places not filled yet. */
    public Message.Keyed remedy() {
        return text("remedy");
    }

    private Message.Keyed text(String part) {
        return Message.of("problems." + code + "." + part);
    }

    /** Whether a month that has such an error lacks something it was given, so that someone has to approve it (cost-model.md, rules 13, 17). */
    public boolean isLack() {
        return isUnread() || this == SERIES_NOT_REPEATED;
    }

    /** Whether a file, a sheet or a table with figures was not read, so that what it holds is in no figure (cost-model.md, rule 13). */
    public boolean isUnread() {
        return switch (this) {
            case NO_RECOGNISED_SHEET, FIGURES_NOT_READ, REPEATED_HEADER, UNIT_ABOVE_TABLE, TABLE_NOT_READ -> true;
            case MAPPING_NOT_APPLIED,
                    MAPPING_UNDECIDED,
                    MAPPINGS_COMPETE,
                    MAPPED_CELL_CHANGED,
                    FIGURES_NOT_MAPPED,
                    UNIT_NOT_MAPPED,
                    MAPPING_FAULTY,
                    TAX_NOT_SAID -> true;
            default -> isOfTheFile();
        };
    }

    /** Whether only earlier builds found it: their databases have it still, and what it was found of is read again. */
    public boolean isFormer() {
        return switch (this) {
            case OLD_FORMAT, BINARY_FORMAT, STRICT_FORMAT, TEXT_TABLE, EXTERNAL_LINK -> true;
            default -> false;
        };
    }

    /** Whether the same content may no longer have it when it is met again: on a faster machine, with its password, or by a later build. */
    public boolean isOfTheMoment() {
        return switch (this) {
            case TOO_SLOW, ENCRYPTED, WRONG_PASSWORD -> true;
            default -> isFormer();
        };
    }

    /**
     * Whether the file was not opened, or not read to its end: codes TC101 and TC105 to TC139, except those of a workbook that
     * was still read. Nothing is written into it.
     */
    public boolean isOfTheFile() {
        return switch (this) {
            case UNREADABLE_WORKBOOK -> true;
            case EMBEDDED_OBJECT, MORE_PROBLEMS -> false;
            default -> code.compareTo("TC105") >= 0 && code.compareTo("TC139") <= 0;
        };
    }
}
