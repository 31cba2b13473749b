package org.truecost.input.xlsx;

/** XML that may well be right, but not in the narrow form that is read from bytes. It says no more: the whole sheet is read again. */
final class UnusualXmlException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusualXmlException() {
        super("unusual", null, false, false);
    }
}
