package com.chemlink.analytics.etl.source;

import java.util.List;

/**
 * A source as the engine sees it: a name, and tables in an order in which nothing points forward. Another product
 * becomes a source by declaring another kit.
 *
 * @param name short; the staging tables begin with it
 */
public record SourceKit(String name, String label, List<SourceTable> tables) {

    /** Profiles and the Finder. */
    public static final SourceKit CHEMLINK = new SourceKit("chemlink", "chemlink-service", List.of(
            SourceTable.of("locations"),
            SourceTable.of("companies"),
            SourceTable.of("roles"),
            SourceTable.of("projects"),
            SourceTable.of("schools"),
            SourceTable.of("degrees"),
            SourceTable.of("languages"),
            SourceTable.of("persons", "person_id"),
            SourceTable.of("experiences", "person_id"),
            SourceTable.of("education", "person_id"),
            SourceTable.of("person_languages", "person_id"),
            SourceTable.of("collections", "person_id"),
            SourceTable.of("collection_profiles", "added_by"),
            SourceTable.of("collection_collaborators", "added_by"),
            SourceTable.of("embeddings", "person_id"),
            SourceTable.of("query_embeddings"),
            SourceTable.of("query_votes", "voter_id").createdOrUpdated(),
            SourceTable.of("view_access", "person_id").createdOrUpdated(),
            SourceTable.of("glossary")));

    /** The social side. */
    public static final SourceKit ENGAGEMENT = new SourceKit("engagement", "engagement-platform", List.of(
            SourceTable.of("persons", "external_id"),
            SourceTable.of("groups", "created_by"),
            SourceTable.of("group_members", "person_id"),
            SourceTable.of("posts", "person_id"),
            SourceTable.of("comments", "person_id"),
            SourceTable.of("mentions", "mentioned_by_person_id").onlyCreated(),
            SourceTable.of("reports", "reporter_id")));

    /** The staging table of one of this source's tables, without its schema. */
    public String stagingName(SourceTable table) {
        return name + "_" + table.name();
    }
}
