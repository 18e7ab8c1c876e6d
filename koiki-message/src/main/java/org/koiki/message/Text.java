package org.koiki.message;

/** One sentence for people, in Japanese and in English. */
public record Text(String ja, String en) {}
