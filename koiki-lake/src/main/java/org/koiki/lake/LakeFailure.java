package org.koiki.lake;

/** The engine could not do a job, such as for want of disk space. What the lake holds is as it was. */
public final class LakeFailure extends RuntimeException {
    LakeFailure(Exception cause) {
        super(cause.getMessage(), cause);
    }

    /** Without the query, which may name a point. */
    String reason() {
        return String.valueOf(getMessage()).lines().findFirst().orElse("");
    }
}
