package org.truecost.input.xlsx;

import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.truecost.input.cell.SharedTexts;
import org.truecost.input.file.BoundedXml;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.Xml;

/** A workbook's shared texts, as its cells refer to them. */
final class SharedStrings {

    static final SharedStrings NONE = new SharedStrings();

    private static final int MOST_DIGITS = 9;

    private final SharedTexts texts = new SharedTexts();

    private SharedStrings() {}

    static SharedStrings read(InputStream in) throws XMLStreamException, UnreadableWorkbookException {
        SharedStrings strings = new SharedStrings();
        XMLStreamReader xml = Xml.open(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                strings.texts.add(Xml.richText(xml));
            }
        }
        return strings;
    }

    /** The text that a cell refers to by its index, from 0. */
    String at(String reference) throws XMLStreamException {
        try {
            return texts.at(index(reference));
        } catch (UnreadableWorkbookException unknown) {
            throw BoundedXml.refused(unknown.found(reference));
        }
    }

    /** −1 for an invalid index. */
    private static int index(String reference) {
        int index = reference.isEmpty() || reference.length() > MOST_DIGITS ? -1 : 0;
        for (int at = 0; at < reference.length() && index >= 0; at++) {
            int digit = reference.charAt(at) - '0';
            index = digit < 0 || digit > 9 ? -1 : index * 10 + digit;
        }
        return index;
    }
}
