package org.koiki.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.koiki.client.KoikiException.Kind;
import org.koiki.message.Text;

/** Turns failed exchanges into exceptions that say what to do. */
final class Failures {
    private Failures() {}

    static KoikiException of(IOException failure, URI url) {
        String hub = url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
        if (find(failure, SSLException.class) instanceof SSLException tls) {
            return certificate(tls, hub);
        }
        if (failure instanceof HttpTimeoutException) {
            return connection(hub + " が時間内に応答しません", hub + " does not answer in time", failure);
        }
        if (find(failure, UnresolvedAddressException.class) != null) {
            return connection(url.getHost() + " というホストは見つかりません", "unknown host " + url.getHost(), failure);
        }
        if (failure instanceof ConnectException) {
            return connection(hub + " に接続できません", "cannot connect to " + hub, failure);
        }
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return connection(hub + " との接続が切れました: " + reason, "connection to " + hub + " broke: " + reason, failure);
    }

    static KoikiException interrupted(InterruptedException failure) {
        Thread.currentThread().interrupt();
        return connection("中断されました", "interrupted", failure);
    }

    private static KoikiException certificate(SSLException failure, String hub) {
        Text text = new Text(
                hub + " との TLS 接続で証明書が拒否されました: " + failure.getMessage(),
                "TLS with " + hub + " failed over a certificate: " + failure.getMessage());
        return new KoikiException(Kind.CERTIFICATE, null, text, failure);
    }

    private static KoikiException connection(String ja, String en, Exception cause) {
        return new KoikiException(Kind.CONNECTION, null, new Text(ja, en), cause);
    }

    private static @Nullable Throwable find(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return cause;
            }
        }
        return null;
    }
}
