package org.truecost.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF, the industry's validator, has to say against a PDF. */
public final class Standards {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Standards() {}

    /** The rules of a standard that a document breaks, each with the first place; empty for one that keeps them all. */
    public static Map<String, String> broken(byte[] pdf, PDFAFlavour standard) throws IOException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);
            Map<String, String> broken = new TreeMap<>();
            for (TestAssertion said : result.getTestAssertions()) {
                if (said.getStatus() == TestAssertion.Status.FAILED) {
                    broken.putIfAbsent(
                            said.getRuleId().getClause() + "-"
                                    + said.getRuleId().getTestNumber(),
                            said.getMessage() + " " + said.getLocation().getContext());
                }
            }
            if (!result.isCompliant() && broken.isEmpty()) {
                throw new IllegalStateException("veraPDF finds against the document and does not say why");
            }
            return broken;
        } catch (ModelParsingException | ValidationException | EncryptedPdfException e) {
            throw new IOException(e);
        }
    }
}
