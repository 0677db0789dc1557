package com.chemlink.analytics.app.about;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.about.SqlText.Kind;
import com.chemlink.analytics.app.about.SqlText.Piece;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SqlTextTest {

    private static final String SQL = """
            SELECT count(*) -- people
            FROM core.users WHERE country = 'Cote d''Ivoire' AND signed_in > 12.5 AND "from" = date '2025-01-01'""";

    @Test
    void nothing_is_lost() {
        assertThat(SqlText.pieces(SQL).stream().map(Piece::text).collect(Collectors.joining())).isEqualTo(SQL);
    }

    @Test
    void keywords_texts_numbers_and_comments_are_told_apart() {
        assertThat(SqlText.pieces(SQL)).contains(new Piece(Kind.KEYWORD, "SELECT"), new Piece(Kind.KEYWORD, "count"),
                new Piece(Kind.COMMENT, "-- people"), new Piece(Kind.TEXT, "'Cote d''Ivoire'"),
                new Piece(Kind.NUMBER, "12.5"), new Piece(Kind.KEYWORD, "date"));
        assertThat(SqlText.pieces(SQL)).noneMatch(piece -> piece.kind() == Kind.KEYWORD && piece.text().equals("from"));
    }
}
