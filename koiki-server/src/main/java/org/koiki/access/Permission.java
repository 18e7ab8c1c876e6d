package org.koiki.access;

/** A right within a function, such as FILE within PLAN. */
public record Permission(Function function, Right right) {}
