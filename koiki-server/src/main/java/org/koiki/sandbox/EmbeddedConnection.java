package org.koiki.sandbox;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Points the application at its embedded database. */
record EmbeddedConnection(EmbeddedDatabase database) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getJdbcUrl() {
        return database.url("postgres");
    }
}
