package org.koiki.client.cli;

/** The command cannot be carried out as it was given. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
