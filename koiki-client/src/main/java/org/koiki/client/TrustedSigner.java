package org.koiki.client;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whose signature is believed.
 *
 * @param authority PEM file of the authority of the hub's certificate; absent for those that Java trusts
 * @param host name of the hub that its certificate has to bear; absent where any server of the authority will do
 */
public record TrustedSigner(
        @Nullable Path authority, @Nullable String host) {}
