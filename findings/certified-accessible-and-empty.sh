#!/usr/bin/env bash
# Expected: OpenPDF's setTagged() tags what Document.add adds, and veraPDF's "compliant" for PDF/A-2a or PDF/UA-1 means that a screen reader
#           finds the text.
# Happens:  setTagged() writes an empty structure tree and the flag Marked, and tags nothing. veraPDF finds the file compliant with PDF/A-2a, the
#           accessible level; and a page whose whole text is marked as decoration (an artifact) is compliant with PDF/UA-1.
# Hurt:     blind readers, and anyone who must publish accessible reports: a green verdict on a document in which nothing can be read aloud.
#           veraPDF checks what a machine can check; the rest of the standard is for a person.
# Versions: OpenPDF 3.0.5, veraPDF 1.30.2, PDFBox 3.0.8 to count the tags
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven com.github.librepdf:openpdf:3.0.5 com.github.librepdf:openpdf-fonts-extra:3.0.5 org.verapdf:validation-model-jakarta:1.30.2 \
    org.apache.pdfbox:pdfbox:3.0.8

cat >Empty.java <<'JAVA'
import java.awt.color.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import org.apache.pdfbox.Loader;
import org.openpdf.text.*;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.*;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class Empty {
    static BaseFont font;

    public static void main(String[] args) throws Exception {
        try (var in = Empty.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
            Files.copy(in, Path.of("sans.ttf"));
        }
        font = BaseFont.createFont("sans.ttf", BaseFont.IDENTITY_H, true);
        font.setIncludeCidSet(false);
        VeraGreenfieldFoundryProvider.initialise();
        added("added.pdf");
        decoration("decoration.pdf");
        judge("added.pdf", PDFAFlavour.PDFA_2_A);
        judge("decoration.pdf", PDFAFlavour.PDFUA_1);
    }

    static void added(String file) throws Exception {
        var document = new Document();
        var writer = PdfWriter.getInstance(document, new FileOutputStream(file));
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en"));
        writer.setOutputIntents("sRGB", "PDFA/1", "http://www.color.org", "sRGB", ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        document.add(new Paragraph("What it truly costs", new Font(font, 18)));
        var table = new PdfPTable(2);
        for (String cell : new String[] {"Item", "USD", "H100", "30,000"}) table.addCell(new Phrase(cell, new Font(font, 11)));
        document.add(table);
        writer.setXmpMetadata(metadata("xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/'",
                "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"));
        document.close();
    }

    static void decoration(String file) throws Exception {
        var document = new Document();
        var writer = PdfWriter.getInstance(document, new FileOutputStream(file));
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en"));
        var page = writer.getDirectContent();
        page.beginMarkedContentSequence(new PdfName("Artifact"), new PdfDictionary(), true);
        page.beginText();
        page.setFontAndSize(font, 12);
        page.setTextMatrix(72, 700);
        page.showText("What it truly costs: 1.3 billion USD");
        page.endText();
        page.endMarkedContentSequence();
        writer.setXmpMetadata(metadata("xmlns:pdfuaid='http://www.aiim.org/pdfua/ns/id/'", "<pdfuaid:part>1</pdfuaid:part>"));
        document.close();
    }

    static byte[] metadata(String namespace, String claim) {
        return ("<?xpacket begin='\uFEFF' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
                + "xmlns:dc='http://purl.org/dc/elements/1.1/' " + namespace + "><dc:title><rdf:Alt>"
                + "<rdf:li xml:lang='x-default'>Briefing</rdf:li></rdf:Alt></dc:title>" + claim
                + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>").getBytes(StandardCharsets.UTF_8);
    }

    static void judge(String file, PDFAFlavour standard) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new FileInputStream(file), standard);
                var validator = Foundries.defaultInstance().createValidator(standard, false);
                var document = Loader.loadPDF(new File(file))) {
            var verdict = validator.validate(parser);
            var tree = document.getDocumentCatalog().getStructureTreeRoot();
            System.out.println(file + ": veraPDF " + standard + " compliant " + verdict.isCompliant() + ", structure elements "
                    + tree.getKids().size());
            for (TestAssertion said : verdict.getTestAssertions())
                if (said.getStatus() == TestAssertion.Status.FAILED)
                    System.out.println("  " + said.getRuleId().getClause() + " " + said.getMessage());
        }
    }
}
JAVA
observe run_java Empty.java <<'SEEN'
added.pdf: veraPDF 2a compliant true, structure elements 0
decoration.pdf: veraPDF ua1 compliant true, structure elements 0
SEEN
