package org.koiki.metering.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.koiki.Problem;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Masters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the batches that meter systems lay into watched folders, one for each area, as if their TSOs had put them. A file is moved
 * away only once its batch is durable or refused; after a crash in between it is taken again and is the same batch.
 */
@Component("energyInbox")
@ConditionalOnProperty(name = "koiki.energy.inbox")
class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final Path root;
    private final String marker;
    private final BatchIntake intake;
    private final Admission admission;
    private final Uploads uploads;
    private final NodeLock lock;
    private final Masters masters;
    private final MarketClock clock;
    private final JsonMapper json;

    Inbox(
            @Value("${koiki.energy.inbox}") Path root,
            @Value("${koiki.energy.inbox-marker:}") String marker,
            BatchIntake intake,
            Admission admission,
            Uploads uploads,
            NodeLock lock,
            Masters masters,
            MarketClock clock,
            JsonMapper json) {
        this.root = root;
        this.marker = marker;
        this.intake = intake;
        this.admission = admission;
        this.uploads = uploads;
        this.lock = lock;
        this.masters = masters;
        this.clock = clock;
        this.json = json;
    }

    /** Takes what is whole, area by area, unless another node does. */
    void run() {
        folders().forEach(folder -> {
            try {
                if (!folder.whole().isEmpty()) {
                    lock.during("metering.inbox/" + folder.area(), () -> empty(folder));
                }
            } catch (IOException | UncheckedIOException e) {
                LOG.warn("The inbox of area {} cannot be emptied and is tried again: {}", folder.area(), e.toString());
            }
        });
    }

    private List<InboxFolder> folders() {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("\\d\\d"))
                    .filter(Files::isDirectory)
                    .map(folder -> new InboxFolder(folder, marker))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void empty(InboxFolder folder) throws IOException {
        Actor tso = masters.current()
                .tso(folder.area(), clock.today())
                .map(operator -> new Actor(operator.company(), null, null, null))
                .orElseThrow(() -> new IOException("no network operator"));
        folder.forgetMarkers();
        for (Path file : folder.whole()) {
            try {
                take(folder, file, tso);
            } catch (NoSuchFileException e) {
                LOG.debug("Another node took {}", file);
            }
        }
    }

    private void take(InboxFolder folder, Path file, Actor tso) throws IOException {
        try {
            Receipt receipt = received(folder.area(), file, tso);
            folder.settle(file, InboxFolder.TAKEN, json.writeValueAsString(receipt));
        } catch (Problem refused) {
            if (!refused.getStatusCode().is4xxClientError()) {
                throw new IOException(refused.text().en());
            }
            folder.settle(file, InboxFolder.REFUSED, json.writeValueAsString(report(refused)));
        }
    }

    private Receipt received(String area, Path file, Actor tso) throws IOException {
        InboxName name = InboxName.of(area, file.getFileName().toString());
        admission.require(name.key(), name.batch());
        return uploads.pass(() -> {
            try (InputStream sent = Files.newInputStream(file)) {
                return intake.take(name.key(), name.batch(), sent, name.form(), tso);
            }
        });
    }

    private static Map<String, String> report(Problem refused) {
        Map<String, Object> told = refused.getBody().getProperties();
        return Map.of(
                "code", told == null ? "" : String.valueOf(told.get("code")),
                "ja", refused.text().ja(),
                "en", refused.text().en());
    }
}
