package org.truecost.input.file;

/**
 * How much of a workbook is read. Together the limits bound what reading one workbook can hold in memory, to less than 100 MB,
 * and how long it can take; each leaves room for several times what the largest honest workbook needs. What a spreadsheet program
 * itself does not support (rows, columns, the length of a text) is not a limit of ours and is refused as damage.
 */
public final class Limits {

    /** Of the file, in bytes. A sheet filled to its last row, twelve columns wide, takes about 60 MB. */
    public static final long FILE_BYTES = 256L << 20;

    /** Of entries in the archive. Each sheet, picture and chart is one; hundreds are many. */
    static final int ENTRIES = 4_096;

    /** Of the archive's table of contents, in bytes: so many entries, with names and extra fields of the usual lengths. */
    static final int DIRECTORY_BYTES = 2 << 20;

    /** Of all entries unpacked, in bytes. The full sheet above unpacks to about 700 MB and is read in well under a minute. */
    static final long UNPACKED_BYTES = 1L << 30;

    /** Unpacked to packed bytes of an entry. Rows of equal cells reach about 60; only runs of one byte go to 1,000. */
    static final int RATIO = 200;

    /** From how many unpacked bytes on the ratio counts: a short run of equal bytes proves nothing. */
    static final long RATIO_COUNTS_FROM = 1L << 20;

    /** Of a part that is read as a whole (the list of sheets, of relations, of types), in bytes. Usual are a few thousand. */
    static final long INDEX_PART_BYTES = 4L << 20;

    /** Of sheets in a workbook; no report needs more. */
    public static final int SHEETS = 1_024;

    /** Of a sheet's name, in characters. Spreadsheet programs stop at 31; the store's column ends here. */
    public static final int SHEET_NAME = 255;

    /** Of shared texts. A column of a million different texts fits. */
    public static final int SHARED_STRINGS = 2_000_000;

    /** Of all shared texts together, in bytes: they are held in memory while the sheets are read. */
    public static final int SHARED_BYTES = 48 << 20;

    /** Of an old binary workbook (.xls), in bytes. A sheet of it filled to its last row, twelve columns wide, takes about 12 MB. */
    public static final long XLS_BYTES = 64L << 20;

    /** Of a workbook with a password, in bytes: it is held decrypted in memory, so that it is never on a disk. A sheet of 400,000 rows fits. */
    public static final int ENCRYPTED_BYTES = 32 << 20;

    /** Of rounds in which a password becomes a key. Spreadsheet programs take 100,000, a tenth of a second; the format allows 10,000,000. */
    public static final int PASSWORD_ROUNDS = 1_000_000;

    /** Of a web page, in bytes: it is held as a whole, at up to twenty times its size. Some 15,000 rows of ten columns fit. */
    public static final long HTML_BYTES = 4L << 20;

    /** Of the shared texts of an old binary workbook. Its sheets have 65,536 rows. */
    public static final int XLS_SHARED_STRINGS = 500_000;

    /** Of all shared texts of an old binary workbook together, in bytes: POI holds them while the sheets are read. */
    public static final int XLS_SHARED_BYTES = 24 << 20;

    /** Of a cell's text, in characters: what a spreadsheet program can hold in a cell. */
    public static final int TEXT = 32_767;

    /** Of a field of a text table as it is written, in characters: the longest text with each quotation mark doubled. */
    public static final int FIELD = 2 * TEXT + 2;

    /** Of all texts of a row together, in characters: rows are the only pieces of a sheet that are held, a thousand at a time. */
    public static final int ROW_TEXT = 40_000;

    /** Of a header that is looked up, in characters. A longer one names no column. */
    public static final int HEADER = 200;

    /** Of cells of a sheet that are written once for several. Sheets of many equal rows have some thousands. */
    public static final int REPEATED_CELLS = 1_000_000;

    /** Of formats that cells may have; a spreadsheet program holds 65,490. */
    public static final int CELL_FORMATS = 1 << 17;

    /** Of number formats of a workbook's own; spreadsheet programs hold some hundreds. */
    public static final int NUMBER_FORMATS = 1 << 13;

    /** Of the code of a number format, in characters; a spreadsheet program takes 255. */
    public static final int FORMAT_CODE = 1_024;

    /** Of problems of a workbook that are listed; a sender with more fixes these first and sees the rest then. */
    public static final int PROBLEMS = 10_000;

    /** Of elements within elements. Worksheets go about ten deep. */
    static final int DEPTH = 64;

    /** Of attributes and namespaces at one element. Worksheets have about twenty. */
    static final int ATTRIBUTES = 128;

    /** Of a tag, or of the text between two, in characters: the longest text with each character written as a reference. */
    static final int TOKEN = 1 << 18;

    /** Of different names of elements, attributes and namespaces in a part: the XML reader keeps each. All of the format's
     * own are fewer. */
    static final int NAMES = 4_096;

    private Limits() {}
}
