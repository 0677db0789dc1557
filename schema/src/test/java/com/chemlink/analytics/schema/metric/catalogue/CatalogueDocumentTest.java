package com.chemlink.analytics.schema.metric.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CatalogueDocumentTest {

    private static final Path FILE = Path.of("METRICS.md");

    @Test
    void the_document_says_what_the_catalogue_says() throws IOException {
        if (Boolean.getBoolean("metrics.write")) {
            Files.writeString(FILE, CatalogueDocument.text());
        }
        assertThat(Files.readString(FILE)).as("METRICS.md is stale: its first lines say how to write it again")
                .isEqualTo(CatalogueDocument.text());
    }
}
