package org.truecost.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the characters of a PDF begin and end across the page. */
final class PageEdges extends PDFTextStripper {

    private final List<Double> edges = new ArrayList<>();

    static List<Double> of(byte[] bytes) throws IOException {
        PageEdges stripper = new PageEdges();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            stripper.getText(pdf);
        }
        return stripper.edges;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (!text.getUnicode().isBlank()) {
            edges.add((double) text.getXDirAdj());
            edges.add((double) text.getXDirAdj() + text.getWidthDirAdj());
        }
    }
}
