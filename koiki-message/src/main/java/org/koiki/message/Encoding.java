package org.koiki.message;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the bytes of a file into characters, as its declaration tells. */
final class Encoding {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private static final Map<String, Charset> BY_NAME = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf8", StandardCharsets.UTF_8,
            "us-ascii", StandardCharsets.US_ASCII,
            "shift_jis", WINDOWS_31J,
            "shift-jis", WINDOWS_31J,
            "sjis", WINDOWS_31J,
            "windows-31j", WINDOWS_31J,
            "ms932", WINDOWS_31J,
            "cp932", WINDOWS_31J);

    static final int DECLARATION = 200;
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"'][^>]*\\?>.*", Pattern.DOTALL);

    private Encoding() {}

    /** The characters without byte order mark. */
    static char[] decode(byte[] bytes) {
        int start = startOf(bytes);
        Charset charset = start > 0 ? StandardCharsets.UTF_8 : declared(bytes);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, start, bytes.length - start), out, true);
        if (result.isError()) {
            throw new BrokenXml(Fault.MALFORMED_TEXT, out.position(), null, charset.name());
        }
        decoder.flush(out);
        return checked(out.flip().toString().toCharArray(), charset);
    }

    /** Refuses the two characters that Unicode has set aside. */
    private static char[] checked(char[] text, Charset charset) {
        for (int i = 0; i < text.length; i++) {
            if (text[i] >= '\uFFFE') {
                throw new BrokenXml(Fault.MALFORMED_TEXT, i, null, charset.name());
            }
        }
        return text;
    }

    /** The characters for telling lines in a file that cannot be decoded. */
    static char[] decodeLeniently(byte[] bytes) {
        int start = startOf(bytes);
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8).toCharArray();
    }

    /** Length of the byte order mark. */
    static int startOf(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
    }

    /** The character set that the first bytes of a file declare. */
    static Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        if (!matcher.matches()) {
            return StandardCharsets.UTF_8;
        }
        Charset charset = BY_NAME.get(matcher.group(1).toLowerCase(Locale.ROOT));
        if (charset == null) {
            throw new BrokenXml(Fault.ENCODING, 0, matcher.group(1), null);
        }
        return charset;
    }
}
