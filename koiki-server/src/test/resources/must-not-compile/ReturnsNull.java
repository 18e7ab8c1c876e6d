package org.koiki.example;

import org.jspecify.annotations.NullMarked;

@NullMarked
class ReturnsNull {
    String name() {
        return null;
    }
}
