package org.koiki.simulator;

/** A code of the market and the name behind it. */
public record Party(String code, String name) {}
