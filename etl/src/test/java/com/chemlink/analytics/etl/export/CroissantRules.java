package com.chemlink.analytics.etl.export;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the specification of Croissant 1.1 requires of a dataset, its files, its records and their fields: asked of the
 * description as a JSON-LD processor understands it, so that a word that the context does not know is found too.
 */
final class CroissantRules {

    private static final String SC = "https://schema.org/";
    private static final String CR = "http://mlcommons.org/croissant/";
    private static final String BASE = "https://example.org/dataset/";

    private static final Pattern ANY = Pattern.compile("(?s).+");
    private static final Pattern ATOMIC = Pattern
            .compile(SC + "(Boolean|Date|Time|DateTime|Float|Integer|Text)");

    /** A property, how often it may stand there, and what its values are: texts and references, or things of a kind. */
    private record Rule(String property, int least, int most, Pattern value, Set<String> kinds) {

        static Rule text(String property, int least, int most, String value) {
            return new Rule(property, least, most, value.isEmpty() ? ANY : Pattern.compile(value), Set.of());
        }

        static Rule thing(String property, int least, int most, String... kinds) {
            return new Rule(property, least, most, ANY, Set.of(kinds));
        }
    }

    private static final Map<String, List<Rule>> RULES = Map.of(
            SC + "Dataset", List.of(
                    Rule.text("http://purl.org/dc/terms/conformsTo", 1, 9, CR + "1\\.1"),
                    Rule.text(SC + "name", 1, 1, ""), Rule.text(SC + "description", 1, 1, ""),
                    Rule.text(SC + "url", 1, 1, "[a-z]+:\\S+"), Rule.text(SC + "version", 0, 1, "\\d+\\.\\d+\\.\\d+"),
                    Rule.text(SC + "datePublished", 1, 1, "\\d{4}-\\d\\d-\\d\\d(T\\S+)?"),
                    Rule.text(CR + "citeAs", 0, 1, ""), Rule.thing(SC + "license", 1, 9, SC + "CreativeWork"),
                    Rule.thing(SC + "creator", 1, 9, SC + "Organization", SC + "Person"),
                    Rule.thing(SC + "distribution", 1, 99, CR + "FileObject", CR + "FileSet"),
                    Rule.thing(CR + "recordSet", 0, 99, CR + "RecordSet")),
            SC + "CreativeWork", List.of(Rule.text(SC + "name", 1, 1, "")),
            SC + "Organization", List.of(Rule.text(SC + "name", 1, 1, "")),
            CR + "FileObject", List.of(Rule.text(SC + "name", 0, 1, ""), Rule.text(SC + "contentUrl", 1, 1, "\\S+"),
                    Rule.text(SC + "contentSize", 0, 1, "\\d+ B"),
                    Rule.text(SC + "encodingFormat", 1, 9, "[a-z]+/[a-z.+-]+"),
                    Rule.text(SC + "sha256", 0, 1, "[0-9a-f]{64}")),
            CR + "RecordSet", List.of(Rule.text(SC + "name", 0, 1, ""), Rule.text(SC + "description", 0, 1, ""),
                    Rule.text(CR + "key", 0, 9, BASE + ".+"), Rule.thing(CR + "field", 1, 999, CR + "Field")),
            CR + "Field", List.of(Rule.text(SC + "name", 0, 1, ""), Rule.text(SC + "description", 0, 1, ""),
                    new Rule(CR + "dataType", 1, 9, ATOMIC, Set.of()), Rule.thing(CR + "source", 1, 1, "source")),
            "source", List.of(Rule.text(CR + "fileObject", 1, 1, BASE + ".+"),
                    Rule.thing(CR + "extract", 1, 1, "extract")),
            "extract", List.of(Rule.text(CR + "column", 1, 1, "")));

    private final List<String> broken = new ArrayList<>();
    private final List<String> defined = new ArrayList<>();
    private final List<String> referred = new ArrayList<>();

    private CroissantRules() {}

    /** What is wrong with a description; nothing where it is valid. */
    static List<String> broken(String description) throws JsonLdError {
        JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(description))).base(URI.create(BASE)).get();
        CroissantRules rules = new CroissantRules();
        if (expanded.size() != 1) {
            return List.of("not one dataset but " + expanded.size());
        }
        rules.check(expanded.getJsonObject(0), Set.of(SC + "Dataset"), "dataset");
        rules.references();
        return rules.broken;
    }

    private void references() {
        defined.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting())).forEach((id, times) -> {
            if (times > 1) {
                broken.add("%s is the id of %d things".formatted(id, times));
            }
        });
        referred.stream().filter(id -> !defined.contains(id)).forEach(id -> broken.add(id + " refers to nothing"));
    }

    private void check(JsonObject thing, Set<String> kinds, String where) {
        String kind = kind(thing, kinds);
        List<Rule> rules = RULES.get(kind);
        if (!kinds.contains(kind) || rules == null) {
            broken.add("%s is a %s".formatted(where, kind));
            return;
        }
        if (Set.of("FileObject", "RecordSet", "Field").contains(kind.substring(kind.lastIndexOf('/') + 1))) {
            defined.add(thing.getString("@id", where + " without an id"));
        }
        Set<String> known = rules.stream().map(Rule::property).collect(Collectors.toSet());
        thing.keySet().stream().filter(property -> !property.startsWith("@") && !known.contains(property))
                .forEach(property -> broken.add("%s has an unknown %s".formatted(where, property)));
        rules.forEach(rule -> check(thing, rule, where));
    }

    /** Data sources and extracts need not say what they are. */
    private static String kind(JsonObject thing, Set<String> kinds) {
        return thing.containsKey("@type")
                ? thing.getJsonArray("@type").getString(0)
                : kinds.size() == 1 ? kinds.iterator().next() : "thing of no kind";
    }

    private void check(JsonObject thing, Rule rule, String where) {
        JsonArray values = thing.containsKey(rule.property())
                ? thing.getJsonArray(rule.property())
                : JsonValue.EMPTY_JSON_ARRAY;
        if (values.size() < rule.least() || values.size() > rule.most()) {
            broken.add("%s has %d values of %s".formatted(where, values.size(), rule.property()));
        }
        for (JsonObject value : values.getValuesAs(JsonObject.class)) {
            if (!rule.kinds().isEmpty()) {
                check(value, rule.kinds(), value.getString("@id", rule.property()));
                continue;
            }
            String text = value.containsKey("@id") ? value.getString("@id") : value.getString("@value", "");
            if (!rule.value().matcher(text).matches()) {
                broken.add("%s has %s as %s".formatted(where, text, rule.property()));
            }
            if (text.startsWith(BASE)) {
                referred.add(text);
            }
        }
    }
}
