package org.koiki.message;

/** A way from the root that is spelled out only when needed. */
interface Trail {
    String path();

    default String path(Name child) {
        return path() + "/" + child.text;
    }

    default Trail to(Name child) {
        return () -> path(child);
    }
}
