package com.chemlink.analytics.schema.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.QueryPart;
import org.jooq.SQL;
import org.jooq.impl.DSL;

/**
 * SQL with names in it: {@code :from} is a value of the filter, the run or the point; <code>{who active}</code> a condition on
 * the columns of an alias. What comes from outside is only ever a parameter of the statement.
 */
final class Template {

    private static final Pattern NAME = Pattern
            .compile("(?<![:\\w]):([a-z_]+)\\b|\\{([a-z_]+)(?: ([a-z0-9_.]+))?}");

    private Template() {}

    static SQL render(String text, Scope scope) {
        String sql = scope.past() ? Tables.past(text) : text;
        List<QueryPart> parts = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        Matcher name = NAME.matcher(sql);
        while (name.find()) {
            String argument = name.group(3);
            parts.add(name.group(1) != null
                    ? scope.value(name.group(1))
                    : scope.part(name.group(2), argument == null ? "" : argument));
            name.appendReplacement(statement, "{" + (parts.size() - 1) + "}");
        }
        name.appendTail(statement);
        return DSL.sql(statement.toString(), parts.toArray(QueryPart[]::new));
    }
}
