package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.SslMode;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source whose connection is to be encrypted: by a server that does not, and by one that nobody vouches for. */
class EncryptedSourceTest {

    private static final String SECRET = "changeit";

    private final Syncs syncs = Syncs.synced(TestPostgres.NEWEST);
    private final List<String> before = syncs.published();

    @TempDir
    private Path folder;

    @AfterEach
    void plain() {
        Sql.run(syncs.chemlink(), "ALTER SYSTEM RESET ssl");
        Sql.run(syncs.chemlink(), "ALTER SYSTEM RESET ssl_cert_file");
        Sql.run(syncs.chemlink(), "ALTER SYSTEM RESET ssl_key_file");
        Sql.run(syncs.chemlink(), "SELECT pg_reload_conf()");
    }

    @Test
    void a_server_that_does_not_encrypt_is_not_read_where_it_has_to() {
        Failure failure = failing(SslMode.REQUIRE);
        assertThat(failure.code()).isEqualTo("DB-TLS");
        assertThat(failure.sentence()).contains("does not offer TLS", "require");
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_trusted_and_what_is_read_without_asking_is_encrypted()
            throws IOException, GeneralSecurityException, InterruptedException {
        encrypt();
        for (SslMode strict : List.of(SslMode.VERIFY_CA, SslMode.VERIFY_FULL)) {
            Failure failure = failing(strict);
            assertThat(failure.code()).isEqualTo("DB-TLS-TRUST");
            assertThat(failure.nextStep()).contains("root.crt");
        }
        Sql.run(syncs.chemlink(), "UPDATE persons SET headline_description = 'changed since the fault'");
        with(SslMode.REQUIRE).full();
        assertThat(syncs.lastRun()).isEqualTo("published|publish|null");
        assertThat(syncs.published()).isNotEqualTo(before);
        assertThat(Sql.value(at(SslMode.REQUIRE), "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"))
                .isEqualTo("t");
    }

    @Test
    void a_certificate_that_somebody_vouches_for_is_still_to_be_made_out_to_the_server() throws Exception {
        Path certificate = encrypt();
        String home = System.getProperty("user.home");
        System.setProperty("user.home", folder.toString());
        try {
            Files.copy(certificate, Files.createDirectory(folder.resolve(".postgresql")).resolve("root.crt"));
            assertThat(failing(SslMode.VERIFY_FULL).code()).isEqualTo("DB-TLS-HOST");
            with(SslMode.VERIFY_CA).full();
        } finally {
            System.setProperty("user.home", home);
        }
        assertThat(syncs.lastRun()).isEqualTo("published|publish|null");
        assertThat(syncs.published()).isEqualTo(before);
    }

    private Failure failing(SslMode mode) {
        Failure failure = catchThrowableOfType(Failure.class, () -> with(mode).full());
        assertThat(syncs.published()).as("what was published before").isEqualTo(before);
        assertThat(syncs.lastRun()).isEqualTo("failed|extract|" + failure.code());
        return failure;
    }

    private Syncs with(SslMode mode) {
        return syncs.withChemlink(at(mode));
    }

    private DatabaseAddress at(SslMode mode) {
        DatabaseAddress there = syncs.chemlink();
        return new DatabaseAddress(there.host(), there.port(), there.database(), there.user(), there.password(), mode);
    }

    /** With a certificate made just now, which says that it is of somewhere else and that nobody signed it. */
    private Path encrypt() throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "server", "-keyalg", "RSA", "-dname", "CN=elsewhere.example", "-storetype",
                "PKCS12", "-keystore", store.toString(), "-storepass", SECRET).inheritIO().start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), SECRET.toCharArray());
        Path certificate = pem("CERTIFICATE", keys.getCertificate("server").getEncoded());
        Path key = pem("PRIVATE KEY", keys.getKey("server", SECRET.toCharArray()).getEncoded());
        Sql.run(syncs.chemlink(), "ALTER SYSTEM SET ssl_cert_file = '%s'".formatted(certificate));
        Sql.run(syncs.chemlink(), "ALTER SYSTEM SET ssl_key_file = '%s'".formatted(key));
        Sql.run(syncs.chemlink(), "ALTER SYSTEM SET ssl = on");
        Sql.run(syncs.chemlink(), "SELECT pg_reload_conf()");
        while (!Sql.value(syncs.chemlink(), "SHOW ssl").equals("on")) {
            Thread.onSpinWait();
        }
        return certificate;
    }

    private Path pem(String what, byte[] content) throws IOException {
        Path file = folder.resolve(what.toLowerCase(Locale.ROOT).replace(' ', '-') + ".pem");
        Files.writeString(file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what,
                Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(content)));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
