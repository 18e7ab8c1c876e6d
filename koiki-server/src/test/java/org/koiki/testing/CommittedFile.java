package org.koiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A generated page that is committed, so that people can read it and reviewers see it change.
 *
 * <p>{@code mvn test -Dkoiki.write=true} writes such pages anew.
 */
public final class CommittedFile {
    private final Path file;

    private CommittedFile(Path file) {
        this.file = file;
    }

    /** A file named from the root of the repository. */
    public static CommittedFile at(String path) {
        return new CommittedFile(Path.of("..").resolve(path));
    }

    /** Fails when the committed file differs from what the code says now. */
    public void says(String content) throws IOException {
        if (Boolean.getBoolean("koiki.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(file)
                .as("run with -Dkoiki.write=true to write it anew")
                .content()
                .isEqualTo(content);
    }
}
