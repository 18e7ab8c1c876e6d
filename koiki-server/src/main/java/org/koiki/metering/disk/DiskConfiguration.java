package org.koiki.metering.disk;

import org.koiki.metering.delivery.FilesFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What metering writes lies where its published files lie. */
@Configuration(proxyBeanMethods = false)
class DiskConfiguration {
    @Bean
    Disk disk(FilesFolder folder) {
        return new Disk(folder.root());
    }
}
