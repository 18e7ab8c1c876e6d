package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** “Every acknowledged message survives {@code kill -9}”, with many files in flight. */
@Execution(ExecutionMode.CONCURRENT)
class CrashTests {
    private static final int FILES = 40;

    private static String sample = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void read() throws IOException {
        sample = Files.readString(Release.unpacked().folder().resolve("samples/W6_0250_20160531_00_99016_6.xml"));
    }

    @Test
    void keepsEveryAcknowledgedFileWhenPostgresqlIsKilledAndThenTheServer() throws Exception {
        Path data = folder.resolve("data");
        BusyFiler early = new BusyFiler(sample);
        BusyFiler late = new BusyFiler(sample, BusyFiler.FIRST_DAY.plusYears(1));
        try (late;
                var sandbox = RunningSandbox.start(data, "--clock", "2016-05-30T10:00:00+09:00")) {
            try (early) {
                early.start(sandbox);
                early.await(FILES);
                killPostgresql(data);
                early.countAnew();
                early.await(FILES);
            }
            early.assertNothingIsLost(sandbox);
            assertThat(verified(sandbox)).isZero();

            late.start(sandbox);
            late.await(FILES);
            sandbox.kill();
        }

        assertNothingIsLostAfterTheStart(data, early, late);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 13, 21, 55, 89, 144, 200, 300})
    void keepsThemWheneverTheServerIsKilled(int files) throws Exception {
        Path data = folder.resolve("data");
        BusyFiler filer = new BusyFiler(sample);
        try (filer;
                var killed = RunningSandbox.start(data, "--clock", "2016-05-30T10:00:00+09:00")) {
            filer.start(killed);
            filer.await(files);
            killed.kill();
        }

        assertNothingIsLostAfterTheStart(data, filer);
    }

    private static void assertNothingIsLostAfterTheStart(Path data, BusyFiler... filers) throws Exception {
        try (var again = RunningSandbox.start(data)) {
            for (BusyFiler filer : filers) {
                filer.assertNothingIsLost(again);
            }
            assertThat(verified(again)).isZero();
            assertThat(Release.unpacked().shell("./koiki clock --data " + data).output())
                    .startsWith("2016-05-30T10:");
        }
    }

    private static int verified(RunningSandbox sandbox) throws IOException, InterruptedException {
        return Release.unpacked()
                .shell("./koiki audit verify --data " + sandbox.data())
                .status();
    }

    private static void killPostgresql(Path data) throws IOException {
        try (Stream<Path> files = Files.find(data, 4, (file, attributes) -> file.endsWith("postmaster.pid"))) {
            long pid = Long.parseLong(Files.readAllLines(files.findFirst().orElseThrow())
                    .getFirst()
                    .strip());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            assertThat(postmaster.destroyForcibly()).isTrue();
            postmaster.onExit().join();
        }
    }
}
