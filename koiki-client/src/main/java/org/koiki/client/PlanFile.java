package org.koiki.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koiki.message.BadZip;
import org.koiki.message.FileName;
import org.koiki.message.PlanZip;

/**
 * A plan as a file: XML, or a zip with exactly one XML.
 *
 * @param name file name such as {@code W6_0250_20160531_00_99016_6.xml}
 */
public record PlanFile(String name, byte[] bytes) {
    private static final Pattern MESSAGE = Pattern.compile("\\bMSGID\\s*=\\s*[\"'](\\d{4})[\"']");
    private static final int HEAD = 4096;

    public static PlanFile read(Path file) throws IOException {
        return new PlanFile(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    public boolean zipped() {
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /** This file as a zip with exactly one XML; the same bytes for the same XML. */
    public PlanFile zip() {
        if (zipped()) {
            return this;
        }
        String zip = name.replaceFirst("(?i)\\.xml$", "") + ".zip";
        return new PlanFile(zip, PlanZip.zip(name, bytes));
    }

    /** The XML in this file. */
    public byte[] xml() throws BadZip {
        return zipped() ? PlanZip.open(bytes).xml() : bytes;
    }

    /**
     * Four digits naming the kind of message: as the XML says, or the file's name where the XML cannot be read.
     *
     * @throws IllegalArgumentException when neither does
     */
    public String messageCode() {
        Matcher message = MESSAGE.matcher(head());
        if (message.find()) {
            return message.group(1);
        }
        FileName known = FileName.read(name).name();
        if (known == null) {
            throw new IllegalArgumentException(name + " is no plan message");
        }
        return known.messageCode();
    }

    private String head() {
        try {
            byte[] xml = xml();
            return new String(xml, 0, Math.min(HEAD, xml.length), StandardCharsets.ISO_8859_1);
        } catch (BadZip e) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "PlanFile[" + name + ", " + bytes.length + " bytes]";
    }
}
