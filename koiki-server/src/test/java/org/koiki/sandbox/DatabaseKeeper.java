package org.koiki.sandbox;

import java.nio.file.Path;

/** A program that commits a row in an embedded database and then waits to be killed. */
final class DatabaseKeeper {
    private DatabaseKeeper() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            EmbeddedDatabaseTests.execute(
                    EmbeddedDatabase.start(Path.of(arguments[0])),
                    "create table filed (number int)",
                    "insert into filed values (1)");
            System.out.println("committed");
        }
        System.in.read();
    }
}
