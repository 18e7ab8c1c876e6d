package org.koiki.metering.connection;

/** How far a connection test is. */
enum TestStage {
    /** A time is asked of the TSO. */
    REQUESTED,
    CONFIRMED,
    DECLINED,
    RUNNING,
    FINISHED
}
