package org.koiki.sandbox;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxConfiguration {
    @Bean
    DevelopmentCa developmentCa(@Value("${koiki.sandbox.certificates}") Path folder) {
        return DevelopmentCa.open(folder);
    }
}
