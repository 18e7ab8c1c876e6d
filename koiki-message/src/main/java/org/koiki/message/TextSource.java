package org.koiki.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The characters of a file as its declaration tells, while it comes in; knows where its lines begin. */
final class TextSource extends Reader implements Positions {
    private final Reader in;
    private final Charset charset;
    private final Marks lines = new Marks();
    private final Marks lowSurrogates = new Marks();
    private int size;

    private TextSource(Reader in, Charset charset) {
        this.in = in;
        this.charset = charset;
    }

    /** The stream stays open. */
    static TextSource of(InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, Encoding.DECLARATION);
        byte[] head = in.readNBytes(Encoding.DECLARATION);
        int start = Encoding.startOf(head);
        in.unread(head, start, head.length - start);
        Charset charset = start > 0 ? StandardCharsets.UTF_8 : Encoding.declared(head);
        return new TextSource(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                charset);
    }

    /** A failure of the stream beneath comes as {@link UncheckedIOException}. */
    @Override
    public int read(char[] buffer, int offset, int length) {
        int count;
        try {
            count = in.read(buffer, offset, length);
        } catch (CharacterCodingException e) {
            throw malformed(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < count; i++) {
            note(buffer[offset + i], size + i);
        }
        size += Math.max(count, 0);
        if (size > Limits.STREAMED) {
            throw new BrokenXml(Fault.TOO_LARGE, size, Integer.toString(size), Integer.toString(Limits.STREAMED));
        }
        return count;
    }

    private void note(char c, int at) {
        if (c == '\n') {
            lines.add(at + 1);
        } else if (Character.isLowSurrogate(c)) {
            lowSurrogates.add(at);
        } else if (c >= '\uFFFE') {
            throw malformed(at);
        }
    }

    private BrokenXml malformed(int at) {
        return new BrokenXml(Fault.MALFORMED_TEXT, at, null, charset.name());
    }

    @Override
    public Place place(String path, int offset) {
        int before = lines.upTo(offset);
        int begin = before == 0 ? 0 : lines.get(before - 1);
        int pairs = lowSurrogates.upTo(offset - 1) - lowSurrogates.upTo(begin - 1);
        return new Place(path, before + 1, offset - begin - pairs + 1);
    }

    @Override
    public void close() {}

    /** Rising offsets. */
    private static final class Marks {
        private int[] offsets = new int[64];
        private int count;

        void add(int offset) {
            if (count == Limits.LINES) {
                return;
            }
            if (count == offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * count);
            }
            offsets[count++] = offset;
        }

        int get(int index) {
            return offsets[index];
        }

        /** Number of marks at an offset or before it. */
        int upTo(int offset) {
            int found = Arrays.binarySearch(offsets, 0, count, offset);
            return found < 0 ? -found - 1 : found + 1;
        }
    }
}
