package com.chemlink.analytics.schema.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/** What a column's values are, and the Java type they arrive as. */
@SuppressWarnings("ImmutableEnumChecker") // jOOQ's types are
public enum ColumnType {
    /** {@link LocalDate}. */
    DATE(SQLDataType.LOCALDATE),
    /** {@link OffsetDateTime}. */
    INSTANT(SQLDataType.OFFSETDATETIME),
    /** {@link String}. */
    TEXT(SQLDataType.CLOB),
    /** {@link Long}. */
    COUNT(SQLDataType.BIGINT),
    /** {@link BigDecimal}. */
    NUMBER(SQLDataType.NUMERIC),
    /** {@link BigDecimal}, with two decimals. */
    PERCENT(SQLDataType.NUMERIC),
    /** {@link Boolean}. */
    FLAG(SQLDataType.BOOLEAN),
    /** {@link UUID}. */
    ID(SQLDataType.UUID);

    private final DataType<?> sqlType;

    ColumnType(DataType<?> sqlType) {
        this.sqlType = sqlType;
    }

    DataType<?> sqlType() {
        return sqlType;
    }
}
