package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.Horizon;
import com.chemlink.analytics.etl.dataset.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code manifest.json}: what the files are, for programs. Says nothing that differs between two exports of one state. */
final class Manifest {

    private Manifest() {}

    static String of(Handed handed) {
        Map<String, @Nullable Object> manifest = new LinkedHashMap<>();
        manifest.put("dataset", handed.dataset().id());
        manifest.put("row", handed.dataset().row());
        manifest.put("run", handed.snapshot().run());
        manifest.put("as_of", handed.snapshot().asOf().toString());
        manifest.put("time_zone", handed.snapshot().zone());
        manifest.put("program", "ChemLink Analytics Workbench " + handed.request().program());
        manifest.put("settings", settings(handed));
        manifest.put("rows", handed.rows());
        manifest.put("splits", handed.splits().stream().map(Manifest::split).toList());
        manifest.put("labels", handed.balance());
        manifest.put("schema", handed.fields().stream().map(Manifest::field).toList());
        Horizon horizon = handed.dataset().horizon();
        if (horizon != null) {
            manifest.put("prediction_days_after_signup", horizon.daysAfterSignup());
            manifest.put("label_horizon_days", horizon.days());
        }
        Map<String, Object> leftOut = new LinkedHashMap<>();
        handed.leftOut().forEach(reason -> leftOut.put(reason.reason(), reason.rows()));
        manifest.put("left_out", leftOut);
        manifest.put("checks", handed.verdicts().stream().map(verdict -> {
            Map<String, Object> check = new LinkedHashMap<>();
            check.put("rule", verdict.rule());
            check.put("outcome", verdict.outcome().name().toLowerCase(Locale.ROOT));
            check.put("promise", verdict.promise());
            check.put("detail", verdict.detail());
            return check;
        }).toList());
        manifest.put("anonymity", anonymity(handed));
        manifest.put("files", handed.files().stream().map(Manifest::file).toList());
        return Json.of(manifest);
    }

    private static Map<String, @Nullable Object> settings(Handed handed) {
        Map<String, @Nullable Object> settings = new LinkedHashMap<>();
        settings.put("formats", handed.request().formats().stream().map(ExportFormat::ending).sorted().toList());
        settings.put("spreadsheet_safe", handed.request().spreadsheetSafe());
        settings.put("k", handed.request().k());
        settings.put("personal_columns", handed.request().personal().stream().sorted().toList());
        settings.put("as_known_on", handed.request().knownOn());
        settings.put("pseudonym_key_fingerprint", handed.key());
        settings.put("null_in_csv", "empty; an empty text is a pair of quotes");
        return settings;
    }

    private static Map<String, @Nullable Object> split(Split split) {
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        made.put("name", split.name());
        made.put("rows", split.rows());
        if (split.positives() != null) {
            made.put("positives", split.positives());
        }
        return made;
    }

    private static Map<String, Object> field(Field field) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("name", field.name());
        made.put("type", field.type().arrow());
        made.put("role", field.role().name().toLowerCase(Locale.ROOT));
        made.put("meaning", field.meaning());
        made.put("unit", field.unit());
        made.put("source", field.source());
        made.put("known", field.known().label());
        return made;
    }

    private static Map<String, Object> anonymity(Handed handed) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("quasi_identifiers", handed.anonymity().quasiIdentifiers());
        made.put("groups", handed.anonymity().groups());
        made.put("smallest_group", handed.anonymity().smallest());
        made.put("people_in_groups_below_5", handed.anonymity().exposed());
        made.put("made_coarser", new ArrayList<>(List.copyOf(handed.anonymity().steps())));
        return made;
    }

    private static Map<String, Object> file(ExportedFile file) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("path", file.path());
        made.put("format", file.format().ending());
        made.put("split", file.split());
        made.put("rows", file.rows());
        made.put("bytes", file.bytes());
        made.put("sha256", file.sha256());
        return made;
    }
}
