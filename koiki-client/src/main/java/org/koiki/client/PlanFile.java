package org.koiki.client;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A plan as a file: XML, or a zip with exactly one XML.
 *
 * @param name file name such as {@code W6_0250_20160531_00_99016_6.xml}
 */
public record PlanFile(String name, byte[] bytes) {
    private static final Pattern MESSAGE = Pattern.compile("\\bMSGID\\s*=\\s*[\"'](\\d{4})[\"']");
    private static final int HEAD = 4096;
    private static final LocalDateTime SAME_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

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
        ByteArrayOutputStream zip = new ByteArrayOutputStream(bytes.length / 8);
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(SAME_TIME);
            out.putNextEntry(entry);
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PlanFile(name.replaceFirst("(?i)\\.xml$", "") + ".zip", zip.toByteArray());
    }

    /**
     * Four digits naming the kind of message, as the XML says.
     *
     * @throws IllegalArgumentException when the file is no plan message
     */
    public String messageCode() {
        Matcher message = MESSAGE.matcher(head());
        if (!message.find()) {
            throw new IllegalArgumentException(name + " is no plan message");
        }
        return message.group(1);
    }

    private String head() {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            byte[] head = zipped() && zip.getNextEntry() != null ? zip.readNBytes(HEAD) : bytes;
            return new String(head, 0, Math.min(HEAD, head.length), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "PlanFile[" + name + ", " + bytes.length + " bytes]";
    }
}
