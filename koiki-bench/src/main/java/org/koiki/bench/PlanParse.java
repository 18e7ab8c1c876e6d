package org.koiki.bench;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.koiki.message.Plan;
import org.koiki.message.PlanReader;
import org.koiki.message.PlanReading;
import org.koiki.message.PlanWriter;

/** The library's reading of plans, places kept, against a bare loop of the XML parser over the same bytes. */
final class PlanParse implements Bench {
    private static final XMLInputFactory FACTORY = factory();

    private final int count;
    private final int rounds;

    /** @param rounds measured ones; half as many run before them */
    PlanParse(int count, int rounds) {
        this.count = count;
        this.rounds = rounds;
    }

    @Override
    public Result run(List<String> options) throws XMLStreamException {
        List<byte[]> files = files();
        double[] reading = new double[rounds];
        double[] writing = new double[rounds];
        double[] bare = new double[rounds];
        for (int round = -rounds / 2; round < rounds; round++) {
            int at = Math.max(round, 0);
            long start = System.nanoTime();
            parse(files);
            long parsed = System.nanoTime();
            List<Plan> plans = read(files);
            long read = System.nanoTime();
            plans.forEach(PlanWriter::write);
            long written = System.nanoTime();
            bare[at] = millis(parsed - start);
            reading[at] = millis(read - parsed);
            writing[at] = millis(written - read);
        }
        long bytes = files.stream().mapToLong(file -> file.length).sum();
        Map<String, Object> detail =
                Map.of("files", count, "meanBytes", bytes / count, "rounds", rounds, "writeMillis", median(writing));
        return Result.of("plan-parse", median(reading), "ms/file", median(bare), "ms/file", detail);
    }

    private double millis(long nanos) {
        return nanos / 1e6 / count;
    }

    private List<byte[]> files() {
        List<byte[]> files = new ArrayList<>();
        Set<Integer> hashes = new HashSet<>();
        for (int seed = 0; files.size() < count; seed++) {
            byte[] file = PlanWriter.write(SamplePlans.demand(seed));
            if (hashes.add(Arrays.hashCode(file))) {
                files.add(file);
            }
        }
        return files;
    }

    private static void parse(List<byte[]> files) throws XMLStreamException {
        for (byte[] file : files) {
            XMLStreamReader in = FACTORY.createXMLStreamReader(new ByteArrayInputStream(file));
            while (in.hasNext()) {
                in.next();
            }
        }
    }

    private static List<Plan> read(List<byte[]> files) {
        List<Plan> plans = new ArrayList<>(files.size());
        for (byte[] file : files) {
            PlanReading reading = PlanReader.read(file);
            if (reading.plan() == null) {
                throw new IllegalStateException("refused: " + reading.findings());
            }
            plans.add(reading.plan());
        }
        return plans;
    }

    static double median(double[] values) {
        return Arrays.stream(values)
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElseThrow();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }
}
