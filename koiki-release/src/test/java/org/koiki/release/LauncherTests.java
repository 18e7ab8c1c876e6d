package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher says where something that it needs is not installed. */
class LauncherTests {
    private static final Set<String> TOOLS = Set.of("java", "javac", "mvn", "node", "nodejs");

    @TempDir
    Path checkout;

    private Path programs = Path.of("");

    @BeforeEach
    void layOutACheckout() throws IOException {
        Files.copy(Path.of("..", "koiki"), checkout.resolve("koiki"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.createDirectories(checkout.resolve("koiki-server/src/main"));
        Files.writeString(checkout.resolve("koiki-server/pom.xml"), "<project/>");
        programs = Files.createDirectory(checkout.resolve("programs"));
        try (Stream<Path> all = Files.list(Path.of("/usr/bin"))) {
            for (Path program : all.filter(
                            each -> !TOOLS.contains(each.getFileName().toString()))
                    .toList()) {
                Files.createSymbolicLink(programs.resolve(program.getFileName()), program);
            }
        }
    }

    @Test
    void asksForAJdk() throws Exception {
        hideFolders();

        assertThat(run("sandbox", ""))
                .contains("JDK 25 が見つかりません。")
                .contains("No JDK 25 found. Install a JDK 25 (such as Eclipse Temurin) or point JAVA_HOME at one.");
    }

    @Test
    void takesNoOlderJdk() throws Exception {
        hideFolders();
        Path old = checkout.resolve("jdk-17");
        Files.createFile(Files.createDirectories(old.resolve("bin")).resolve("javac"))
                .toFile()
                .setExecutable(true);
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.2\"\n");

        assertThat(run("sandbox", old.toString())).contains("No JDK 25 found.");
    }

    @Test
    void asksForMavenToBuildWith() throws Exception {
        assertThat(run("sandbox", System.getProperty("java.home")))
                .contains("Maven 3.8+ が必要です。インストールしてください。")
                .contains("Maven 3.8+ is needed to build Koiki. Please install it.");
    }

    @Test
    void asksForNodeToTestWith() throws Exception {
        provide("mvn");

        assertThat(run("test", System.getProperty("java.home")))
                .contains("Node.js 18+ が必要です。インストールしてください。")
                .contains("Node.js 18+ is needed to build Koiki. Please install it.");
    }

    @Test
    void saysNothingOfACacheThatAnotherLauncherPrepares() throws Exception {
        String launcher = "XDG_CACHE_HOME=" + programs + " ./koiki ";
        assertThat(Release.unpacked().shell(launcher + "plan --help").status()).isZero();
        try (Stream<Path> caches = Files.list(programs.resolve("koiki"))) {
            Path owner = Path.of(Long.toString(ProcessHandle.current().pid()));
            Files.createSymbolicLink(caches.findFirst().orElseThrow().resolve("preparing"), owner);
        }

        assertThat(Release.unpacked().shell(launcher + "sandbox --colour red"))
                .isEqualTo(new Release.Ended(2, "--colour は知らないオプションです。\nUnknown option --colour.\n"));
    }

    /** The folders where JDKs are installed are listed; here there is none. */
    private void hideFolders() throws IOException {
        Files.delete(programs.resolve("ls"));
        provide("ls");
    }

    private void provide(String program) throws IOException {
        Path script = Files.writeString(programs.resolve(program), "#!/bin/sh\nexit 1\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private String run(String command, String jdk) throws IOException, InterruptedException {
        ProcessBuilder launcher =
                new ProcessBuilder(List.of("/bin/bash", "koiki", command)).directory(checkout.toFile());
        launcher.environment().put("PATH", programs.toString());
        launcher.environment().put("HOME", checkout.toString());
        launcher.environment().put("JAVA_HOME", jdk);
        launcher.environment().remove("KOIKI_APP");
        Process process = launcher.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(1);
        return output;
    }
}
