import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/** Writes the typed tables: runs the migrations on the bundled server and reads back what they made. */
void main(String[] arguments) throws Exception {
    Path build = Path.of(arguments[0]);
    try (EmbeddedPostgres server = EmbeddedPostgres.start(build.resolve("codegen-postgres"), Map.of("fsync", "off"))) {
        DatabaseAddress address = AnalyticsDatabase.open(server.database("codegen_" + System.nanoTime()));
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withUrl("jdbc:postgresql://%s:%d/%s".formatted(address.host(), address.port(), address.database()))
                        .withUser(address.user())
                        .withPassword(address.password().reveal()))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withSchemata(AnalyticsDatabase.SCHEMAS.stream()
                                        .map(name -> new SchemaMappingType().withInputSchema(name)).toList())
                                .withExcludes(".*schema_history.*|user_journey_events_.*")
                                .withIncludeRoutines(false))
                        .withGenerate(new Generate()
                                .withRecords(false)
                                .withGeneratedAnnotation(true)
                                .withGlobalTableReferences(true)
                                .withComments(true))
                        .withTarget(new Target()
                                .withPackageName("com.chemlink.analytics.schema.tables")
                                .withDirectory(build.resolve("generated-sources/jooq").toString()))));
    }
}
