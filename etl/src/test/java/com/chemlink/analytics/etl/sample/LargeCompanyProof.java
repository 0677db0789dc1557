package com.chemlink.analytics.etl.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.testing.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A company of 100,000, made three times. Takes minutes, so it only runs when named: see etl/COMPANY.md. */
class LargeCompanyProof {

    @Test
    void twice_with_one_seed_is_the_same_on_either_server_and_another_seed_is_not() {
        List<String> first = FilledCompany.create(TestPostgres.NEWEST, 100_000, 7).checksums();
        assertThat(FilledCompany.create(TestPostgres.OLDEST, 100_000, 7).checksums()).hasSize(26).isEqualTo(first);
        assertThat(FilledCompany.create(TestPostgres.NEWEST, 100_000, 8).checksums()).isNotEqualTo(first);
    }
}
