package org.koiki.participant;

/** Loads master data from CSV files, one for each kind ({@code companies.csv}, {@code operators.csv}, …). */
public interface SeedFiles {
    /**
     * Loads a folder such as {@code classpath:org/koiki/participant/seed/} in one transaction. A folder that was loaded
     * into this database before is left alone.
     *
     * @throws SeedFileException when a file is wrong; names file, line and column
     */
    void load(String folder);
}
