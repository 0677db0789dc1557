package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.dataset.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code croissant.json}: the dataset as tools for machine learning read it (Croissant 1.1, JSON-LD). */
final class Croissant {

    private static final String CONFORMS = "http://mlcommons.org/croissant/1.1";
    private static final String RECORDS = "rows";
    private static final List<String> WORDS = List.of("annotation", "arrayShape", "citeAs", "column", "containedIn",
            "equivalentProperty", "excludes", "extract", "field", "fileProperty", "fileObject", "fileSet", "format",
            "includes", "isArray", "isLiveDataset", "jsonPath", "key", "md5", "parentField", "path", "readLines",
            "recordSet", "references", "regex", "repeated", "replace", "samplingRate", "sdVersion", "separator",
            "source", "subField", "transform", "unArchive", "value");

    private Croissant() {}

    static String of(Handed handed) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("@context", context());
        root.put("@type", "sc:Dataset");
        root.put("conformsTo", CONFORMS);
        root.put("name", "chemlink-" + handed.dataset().id());
        root.put("description", "%s. One row: %s.".formatted(handed.dataset().use(), handed.dataset().row()));
        root.put("url", "urn:chemlink:dataset:" + handed.dataset().id());
        root.put("license", ordered("@type", "sc:CreativeWork", "name", "Internal use only"));
        root.put("version", "%d.0.0".formatted(handed.snapshot().run()));
        root.put("datePublished", handed.snapshot().asOf().toString());
        root.put("creator", ordered("@type", "sc:Organization", "name", "ChemLink"));
        root.put("citeAs", "ChemLink, %s, as of %s, run %d".formatted(handed.dataset().title(),
                handed.snapshot().asOf(), handed.snapshot().run()));
        root.put("distribution", handed.files().stream().map(Croissant::file).toList());
        root.put("recordSet", handed.described().stream().map(file -> records(handed, file)).toList());
        return Json.of(root);
    }

    /** Two entries in their order, so that the same dataset gives the same bytes. */
    private static Map<String, Object> ordered(String first, Object value, String second, Object other) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put(first, value);
        entries.put(second, other);
        return entries;
    }

    /** The words of the format: those of its specification, and schema.org as its own reader spells it. */
    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@language", "en");
        context.put("@vocab", "https://schema.org/");
        context.put("sc", "https://schema.org/");
        context.put("cr", "http://mlcommons.org/croissant/");
        context.put("rai", "http://mlcommons.org/croissant/RAI/");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("conformsTo", "dct:conformsTo");
        context.put("data", ordered("@id", "cr:data", "@type", "@json"));
        context.put("dataType", ordered("@id", "cr:dataType", "@type", "@vocab"));
        context.put("examples", ordered("@id", "cr:examples", "@type", "@json"));
        WORDS.forEach(word -> context.put(word, "cr:" + word));
        return context;
    }

    private static Map<String, Object> file(ExportedFile file) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("@type", "cr:FileObject");
        made.put("@id", file.path());
        made.put("name", file.path());
        made.put("contentUrl", file.path());
        made.put("contentSize", file.bytes() + " B");
        made.put("encodingFormat", file.format() == ExportFormat.CSV ? "text/csv" : "application/vnd.apache.parquet");
        made.put("sha256", file.sha256());
        return made;
    }

    private static Map<String, Object> records(Handed handed, ExportedFile file) {
        String id = RECORDS + "-" + file.split();
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("@type", "cr:RecordSet");
        made.put("@id", id);
        made.put("name", id);
        made.put("description", "%s, split %s".formatted(handed.dataset().row(), file.split()));
        made.put("key", handed.dataset().order().stream().map(name -> Map.of("@id", id + "/" + name)).toList());
        made.put("field", handed.fields().stream().map(field -> field(field, id, file)).toList());
        return made;
    }

    private static Map<String, Object> field(Field field, String records, ExportedFile file) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("fileObject", Map.of("@id", file.path()));
        source.put("extract", Map.of("column", field.name()));
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("@type", "cr:Field");
        made.put("@id", records + "/" + field.name());
        made.put("name", field.name());
        made.put("description", field.meaning());
        made.put("dataType", List.of(field.type().croissant()));
        made.put("source", source);
        return made;
    }
}
