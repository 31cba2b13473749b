package org.truecost.input.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SumFormula;
import org.truecost.input.file.BoundedXml;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.problem.ProblemKind;

/** What the formulas of a sheet say of their cells: what they add up, and which other file they take values from; none is computed. */
final class CellFormulas {

    /** {@code program|topic!item}. */
    private static final Pattern DATA_EXCHANGE = Pattern.compile("[\\w']\\s*\\|[^\"]*!");

    /** Beyond this, what is shared or written once for a block of cells is read as if its formula were not known. */
    private static final int MOST = 10_000;

    private final SheetNames names;
    private final ExternalBooks books;
    private final SharedFormulas shared = new SharedFormulas();
    private final Map<String, String> sharedFiles = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    private @Nullable String text;
    private @Nullable String number;
    private @Nullable String filled;

    /** Cells of one formula that takes values from another file. */
    private record Block(CellRange cells, String file) {}

    CellFormulas(SheetNames names, ExternalBooks books) {
        this.names = names;
        this.books = books;
    }

    /** Begins the next cell. */
    void begin() {
        text = null;
        number = null;
        filled = null;
    }

    /** Whether the current cell has a formula of its own. */
    boolean isPresent() {
        return text != null;
    }

    /**
     * Records the current cell's formula. It is never computed; one that asks another program for its value is not even let in.
     *
     * @param type {@code shared}, {@code array} or another one
     * @param index of the formula that cells share
     * @param range the cells that are filled by it
     */
    void record(String formula, @Nullable String type, @Nullable String index, @Nullable String range)
            throws XMLStreamException {
        if (formula.indexOf('|') >= 0
                && DATA_EXCHANGE.matcher(names.leftOutOf(formula)).find()) {
            throw BoundedXml.refused(new UnreadableWorkbookException(ProblemKind.DATA_EXCHANGE));
        }
        text = formula;
        number = "shared".equals(type) ? index : null;
        filled = "array".equals(type) ? range : null;
    }

    /** Notes in a row what is known of the current cell's formula, its own or one that fills a block of cells. */
    void note(RawRow row, int column) {
        String formula = text;
        String file = blocks.isEmpty() ? null : fileOfBlock(row, column);
        if (formula != null) {
            row.putFormula();
            putSum(row, column, formula);
            String own = file(formula);
            file = own == null ? file : own;
        }
        if (file != null) {
            row.putFile(column, file);
        }
    }

    private @Nullable String fileOfBlock(RawRow row, int column) {
        return blocks.stream()
                .filter(block -> block.cells().contains(column, row.number()))
                .map(Block::file)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String file(String formula) {
        String file = number != null && formula.isBlank() ? sharedFiles.get(number) : books.fileOf(formula);
        if (file != null && number != null && sharedFiles.size() < MOST) {
            sharedFiles.put(number, file);
        }
        CellRange cells = file == null || filled == null ? null : CellRange.parse(filled);
        if (file != null && cells != null && blocks.size() < MOST) {
            blocks.add(new Block(cells, file));
        }
        return file;
    }

    private void putSum(RawRow row, int column, String formula) {
        SumFormula sum;
        boolean noSum;
        if (number != null && formula.isBlank()) {
            sum = shared.sumAt(number, column, row.number());
            noSum = sum == null && shared.isKnown(number);
        } else {
            sum = SumFormula.parse(formula);
            noSum = sum == null && !formula.isBlank();
            if (number != null) {
                shared.write(number, formula, column, row.number());
            }
        }
        if (sum != null) {
            row.putSum(column, sum);
        } else if (noSum) {
            row.putNoSum(column);
        }
    }
}
