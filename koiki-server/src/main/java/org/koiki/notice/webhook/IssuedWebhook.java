package org.koiki.notice.webhook;

/** A new webhook with its secret, which is shown this once. */
public record IssuedWebhook(Webhook webhook, String secret) {}
