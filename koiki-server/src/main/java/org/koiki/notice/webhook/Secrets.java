package org.koiki.notice.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes secrets of webhooks and seals them for the database, as they have to be read again to sign. The key is
 * {@code koiki.webhooks.key}, 32 bytes in Base64; without one there are no webhooks.
 */
@Component
class Secrets {
    private static final int KEY = 32;
    private static final int SECRET = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;

    Secrets(@Value("${koiki.webhooks.key:}") String key) {
        this.key = Base64.getDecoder().decode(key.strip());
        if (this.key.length != KEY && this.key.length != 0) {
            throw new IllegalArgumentException("koiki.webhooks.key is not 32 bytes in Base64");
        }
    }

    boolean on() {
        return key.length == KEY;
    }

    String make() {
        return "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(SECRET));
    }

    byte[] seal(String company, String secret) {
        byte[] nonce = randomBytes(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, company, nonce, secret.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    String open(String company, byte[] stored) {
        ByteBuffer parts = ByteBuffer.wrap(stored);
        byte[] nonce = new byte[NONCE];
        byte[] sealed = new byte[stored.length - NONCE];
        parts.get(nonce).get(sealed);
        return new String(cipher(Cipher.DECRYPT_MODE, company, nonce, sealed), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, String company, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(company.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret of a webhook is not readable under koiki.webhooks.key", e);
        }
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
