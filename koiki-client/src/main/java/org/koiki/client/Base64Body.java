package org.koiki.client;

import java.util.Base64;
import org.koiki.client.KoikiException.Kind;
import org.koiki.message.Text;

/** The Base64 text that the WebAPI wraps files in. */
final class Base64Body {
    private Base64Body() {}

    static byte[] decode(byte[] text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            Text reason = new Text("応答が Base64 ではありません", "the answer is not Base64");
            throw new KoikiException(Kind.SERVER, null, reason, e);
        }
    }
}
