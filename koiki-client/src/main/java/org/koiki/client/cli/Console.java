package org.koiki.client.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.koiki.client.KoikiException;
import tools.jackson.databind.json.JsonMapper;

/** Where a command writes, and in which language and form. */
final class Console {
    private final OutputStream raw;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;
    private Language language = Language.EN;
    private boolean json;
    private @Nullable JsonMapper mapper;

    Console(OutputStream out, OutputStream err, Charset charset, boolean terminal) {
        this.raw = out;
        this.out = new PrintWriter(out, true, charset);
        this.err = new PrintWriter(err, true, charset);
        this.terminal = terminal;
    }

    static Console system() {
        java.io.Console console = System.console();
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        FileOutputStream err = new FileOutputStream(FileDescriptor.err);
        if (console == null || !console.isTerminal()) {
            return new Console(out, err, StandardCharsets.UTF_8, false);
        }
        return new Console(out, err, unlessAscii(console.charset()), true);
    }

    private static Charset unlessAscii(Charset charset) {
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    void language(Language chosen) {
        language = chosen;
    }

    void json(boolean wanted) {
        json = wanted;
    }

    Language language() {
        return language;
    }

    boolean json() {
        return json;
    }

    /** Whether a person looks at a terminal, not a script at a pipe. */
    boolean terminal() {
        return terminal;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** For bytes that are no text. */
    OutputStream raw() {
        return raw;
    }

    ResourceBundle words() {
        return ResourceBundle.getBundle(
                "org.koiki.client.cli.words",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A sentence in the user's language. */
    String say(String key, Object... values) {
        return new MessageFormat(words().getString(key), language.locale()).format(values);
    }

    /** One value as one line of JSON. */
    void jsonLine(Object value) {
        JsonMapper writer = mapper == null ? Lines.mapper() : mapper;
        mapper = writer;
        out.println(writer.writeValueAsString(value));
    }

    void failure(KoikiException failure) {
        if (json) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("outcome", "FAILED");
            line.put("kind", failure.kind());
            line.put("code", failure.code());
            line.put("message", language.pick(failure.text()));
            jsonLine(line);
        } else {
            String code = failure.code() == null ? "" : failure.code() + " ";
            err.println(code + language.pick(failure.text()));
        }
    }
}
