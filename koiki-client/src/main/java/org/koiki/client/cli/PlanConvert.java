package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koiki.client.PlanFile;
import org.koiki.message.PlanCsv;
import org.koiki.message.PlanWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a plan's XML (or zip) into CSV for spreadsheets, and CSV into XML. Asks no hub. */
@Command(name = "convert", mixinStandardHelpOptions = true)
final class PlanConvert implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path output;

    PlanConvert(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path target = output == null ? besides() : output;
        if (output == null && Files.exists(target)) {
            throw new UsageException(console.say("convert.exists", target));
        }
        new Download(console, target).save(converted(target));
        return Exit.DONE;
    }

    private PlanFile converted(Path target) throws IOException {
        if (!Files.isReadable(file)) {
            throw new UsageException(console.say("file.unreadable", file));
        }
        LocalPlan reader = new LocalPlan(console);
        PlanFile source = PlanFile.read(file);
        byte[] bytes = isCsv() ? PlanWriter.write(reader.readCsv(source)) : PlanCsv.write(reader.read(source));
        return new PlanFile(String.valueOf(target.getFileName()), bytes);
    }

    private Path besides() {
        String stem = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
        return file.resolveSibling(stem + (isCsv() ? ".xml" : ".csv"));
    }

    private boolean isCsv() {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }
}
