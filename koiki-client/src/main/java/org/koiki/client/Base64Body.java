package org.koiki.client;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.koiki.client.KoikiException.Kind;
import org.koiki.message.BadZip;
import org.koiki.message.PlanZip;
import org.koiki.message.Text;

/** The Base64 text that the WebAPI wraps files in. */
final class Base64Body {
    private Base64Body() {}

    /** The XML of a zip; nothing when there is none. */
    static byte @Nullable [] unzip(byte[] text) {
        try {
            return text.length == 0 ? null : PlanZip.open(decode(text)).xml();
        } catch (BadZip e) {
            return null;
        }
    }

    static byte[] decode(byte[] text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            Text reason = new Text("応答が Base64 ではありません", "the answer is not Base64");
            throw new KoikiException(Kind.SERVER, null, reason, e);
        }
    }
}
