package com.chemlink.analytics.etl.configuration;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file of {@code KEY=value} lines as a shell would, or names the line that cannot be read. */
final class EnvFile {

    private static final Pattern LINE = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");

    private EnvFile() {}

    /** The file's keys in its order; empty where there is no file. */
    static Map<String, String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try {
            return parse(file.getFileName().toString(), Files.readAllLines(file));
        } catch (MalformedInputException e) {
            throw new Failure(Category.BAD_CONFIGURATION, "CF-ENCODING", "%s is not UTF-8 text.".formatted(file),
                    "Save it as UTF-8.", e);
        } catch (IOException e) {
            throw new Failure(Category.BAD_CONFIGURATION, "CF-READ", "%s cannot be read.".formatted(file),
                    "Check its permissions.", e);
        }
    }

    static Map<String, String> parse(String name, List<String> lines) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Integer> at = new LinkedHashMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw malformed(name, number, "is not of the form KEY=value");
            }
            String key = matcher.group(1);
            Integer earlier = at.put(key, number);
            if (earlier != null) {
                throw malformed(name, number, "sets %s, which line %d sets already".formatted(key, earlier));
            }
            values.put(key, value(name, number, matcher.group(2)));
        }
        return values;
    }

    private static String value(String name, int number, String text) {
        if (text.startsWith("\"") || text.startsWith("'")) {
            int end = text.indexOf(text.charAt(0), 1);
            if (end < 0) {
                throw malformed(name, number, "has a quote that is not closed");
            }
            String rest = text.substring(end + 1).strip();
            if (!rest.isEmpty() && !rest.startsWith("#")) {
                throw malformed(name, number, "goes on after the closing quote");
            }
            return text.substring(1, end);
        }
        // As in a shell, a comment begins at a hash after a space: a password may well contain one.
        return text.replaceFirst("\\s+#.*$", "").strip();
    }

    /** The line itself is not quoted: it may hold a password. */
    private static Failure malformed(String name, int number, String reason) {
        return new Failure(Category.BAD_CONFIGURATION, "CF-LINE", "Line %d of %s %s.".formatted(number, name, reason),
                "Mend that line; .env.example shows every key.");
    }
}
