package org.truecost.output.returned;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.truecost.output.returned.HighlightStyles.Twin;
import org.truecost.problem.Severity;

/** Copies a workbook's styles and adds the highlighted twins of its formats. */
final class StylesCopy extends XmlCopy {

    private static final int SECTION = 2;
    private static final int MEMBER = 3;

    private final HighlightStyles styles;
    private final Recorder recorder;
    private final Map<Integer, String> recorded = new HashMap<>();
    private String section = "";
    private int format = -1;

    private StylesCopy(InputStream in, Recorder recorder, HighlightStyles styles) throws XMLStreamException {
        super(in, new XmlOut(recorder));
        this.recorder = recorder;
        this.styles = styles;
    }

    static void copy(InputStream in, Writer out, HighlightStyles styles) throws IOException, XMLStreamException {
        new StylesCopy(in, new Recorder(out), styles).copy();
    }

    @Override
    protected void start() throws XMLStreamException, IOException {
        if (depth() == SECTION) {
            section = in.getLocalName();
            startSection();
            return;
        }
        if (isFormat()) {
            format++;
            out.raw("");
            recorder.start();
        }
        super.start();
    }

    private void startSection() throws IOException {
        Map<String, String> attributes = attributes();
        switch (section) {
            case "fills" -> attributes.put("count", Integer.toString(styles.fills()));
            case "cellXfs" -> attributes.put("count", Integer.toString(styles.formats()));
            default -> {
                // Only these two grow.
            }
        }
        writeStart(attributes);
    }

    @Override
    protected void end() throws XMLStreamException, IOException {
        if (depth() == SECTION && at("fills")) {
            for (Severity severity : Severity.values()) {
                fill(HighlightStyles.colour(severity));
            }
        } else if (depth() == SECTION && at("cellXfs")) {
            for (Twin twin : styles.twins()) {
                out.raw(highlighted(recorded.getOrDefault(twin.format(), ""), twin.severity()));
            }
        }
        super.end();
        if (isFormat()) {
            recorded.put(format, recorder.stop());
        }
    }

    private boolean isFormat() {
        return depth() == MEMBER && section.equals("cellXfs") && at("xf");
    }

    private void fill(String colour) throws IOException {
        out.start(sibling("fill"));
        out.start(sibling("patternFill")).attribute("patternType", "solid");
        out.start(sibling("fgColor")).attribute("rgb", "FF" + colour).end(sibling("fgColor"));
        out.start(sibling("bgColor")).attribute("indexed", "64").end(sibling("bgColor"));
        out.end(sibling("patternFill")).end(sibling("fill"));
    }

    /** A format's tag with another background. */
    private String highlighted(String xf, Severity severity) {
        String bare = xf.replaceFirst(" fillId=\"[^\"]*\"", "").replaceFirst(" applyFill=\"[^\"]*\"", "");
        return bare.replaceFirst("^<([\\w:.-]+)", "<$1 fillId=\"" + styles.fill(severity) + "\" applyFill=\"1\"");
    }

    /** Passes everything on, and records it while recording is on. */
    private static final class Recorder implements Appendable {

        private final Writer out;
        private final StringBuilder record = new StringBuilder();
        private boolean on;

        Recorder(Writer out) {
            this.out = out;
        }

        void start() {
            record.setLength(0);
            on = true;
        }

        String stop() {
            on = false;
            return record.toString();
        }

        @Override
        public Appendable append(CharSequence text) throws IOException {
            out.append(text);
            if (on) {
                record.append(text);
            }
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char character) throws IOException {
            return append(String.valueOf(character));
        }
    }
}
