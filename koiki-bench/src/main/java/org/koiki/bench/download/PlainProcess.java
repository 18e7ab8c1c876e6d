package org.koiki.bench.download;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.koiki.bench.HubProcess;
import org.koiki.sandbox.Ports;

/** The plain file server in a process of its own, under the options of the hub. */
record PlainProcess(Process process, int port) implements AutoCloseable {
    static PlainProcess start(Path certificates, Path folder) throws IOException {
        int port = Ports.freeRow(1);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(HubProcess.OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PlainServer.class.getName()));
        command.addAll(List.of(Integer.toString(port), certificates.toString(), folder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        String line = process.inputReader().readLine();
        if (!"ready".equals(line)) {
            throw new IOException("the plain server did not start");
        }
        return new PlainProcess(process, port);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
