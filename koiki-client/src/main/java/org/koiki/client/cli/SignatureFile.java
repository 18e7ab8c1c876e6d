package org.koiki.client.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file and the signature of it: its last line is a comment with it, as of a report, or it stands in a file of its own.
 *
 * @param content what is signed
 */
record SignatureFile(byte[] content, String signature) {
    private static final Pattern LAST_LINE = Pattern.compile("<!-- JWS-Signature: (\\S+) -->\\s*\\z");
    private static final Pattern HEADER = Pattern.compile("(?im)^JWS-Signature:\\s*(\\S+)");

    /** Where the signature of a file lies. */
    static Path of(Path file) {
        return file.resolveSibling(file.getFileName() + ".jws");
    }

    /**
     * @param beside file with the signature, alone or as a header among others; by default the one beside the file
     * @throws IOException if one of them cannot be read
     */
    static SignatureFile read(Path file, @Nullable Path beside) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Matcher last = LAST_LINE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (beside == null && last.find()) {
            return new SignatureFile(Arrays.copyOf(bytes, last.start()), last.group(1));
        }
        String text = Files.readString(beside == null ? of(file) : beside, StandardCharsets.ISO_8859_1);
        Matcher header = HEADER.matcher(text);
        return new SignatureFile(bytes, header.find() ? header.group(1) : text.strip());
    }
}
