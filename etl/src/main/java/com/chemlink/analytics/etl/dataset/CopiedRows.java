package com.chemlink.analytics.etl.dataset;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;

/**
 * What {@code COPY … TO STDOUT (FORMAT binary)} gives, as a table that DuckDB reads: a vector of rows at a time, so nothing
 * is held here, and the server goes on meanwhile.
 */
final class CopiedRows implements DuckDBTableFunction<Boolean, Boolean, Boolean> {

    /** The signature, flags and the length of an extension that is not there, before the first row. */
    private static final int HEADER = 19;
    private static final short END = -1;

    private final CopyOut copy;
    private final List<StoredColumn> columns;
    private final Pseudonyms pseudonyms;
    private final LongConsumer progress;
    private long rows;
    private @Nullable SQLException failed;

    CopiedRows(CopyOut copy, List<StoredColumn> columns, Pseudonyms pseudonyms, LongConsumer progress) {
        this.copy = copy;
        this.columns = columns;
        this.pseudonyms = pseudonyms;
        this.progress = progress;
    }

    @Override
    public Boolean bind(DuckDBTableFunctionBindInfo info) {
        columns.forEach(column -> info.addResultColumn(column.name(), column.passed()));
        return true;
    }

    @Override
    public Boolean init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return true;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) throws SQLException {
        DuckDBWritableVector[] vectors = new DuckDBWritableVector[columns.size()];
        byte[][][] texts = new byte[columns.size()][][];
        int most = (int) chunk.capacity();
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = chunk.vector(i);
            texts[i] = columns.get(i).type() == FieldType.TEXT ? new byte[most][] : new byte[0][];
        }
        int read = 0;
        for (ByteBuffer row = next(); row != null; row = ++read < most ? next() : null) {
            for (int i = 0; i < vectors.length; i++) {
                put(row, columns.get(i), vectors[i], texts[i], read);
            }
        }
        for (int i = 0; i < vectors.length; i++) {
            if (texts[i].length > 0 && read > 0) {
                vectors[i].setStringUtf8Batch(0, read == most ? texts[i] : Arrays.copyOf(texts[i], read));
            }
        }
        rows += read;
        progress.accept(rows);
        return read;
    }

    /** The next row, behind the number of its columns; null at the end. */
    private @Nullable ByteBuffer next() throws SQLException {
        try {
            byte[] message = copy.isActive() ? copy.readFromCopy() : null;
            if (message == null) {
                return null;
            }
            ByteBuffer row = ByteBuffer.wrap(message);
            if (message.length > HEADER && message[0] == 'P' && message[1] == 'G') {
                row.position(HEADER);
            }
            return row.getShort() == END ? next() : row;
        } catch (SQLException e) {
            failed = e;
            throw e;
        }
    }

    private void put(ByteBuffer row, StoredColumn column, DuckDBWritableVector vector, byte[][] texts, int place) {
        int length = row.getInt();
        if (length < 0) {
            if (texts.length == 0) {
                vector.setNull(place);
            }
            return;
        }
        switch (column.type()) {
            case TEXT -> texts[place] = text(row, length, column.pseudonym());
            case INTEGER, DAY -> vector.setInt(place, row.getInt());
            case LONG -> vector.setLong(place, row.getLong());
            case BOOLEAN -> vector.setBoolean(place, row.get() != 0);
            case INSTANT -> instant(row.getLong(), vector, place);
        }
    }

    private byte[] text(ByteBuffer row, int length, boolean pseudonym) {
        byte[] text = new byte[length];
        row.get(text);
        return pseudonym ? pseudonyms.of(text) : text;
    }

    /** Infinity is no time that other programs know. */
    private static void instant(long microseconds, DuckDBWritableVector vector, int place) {
        if (microseconds == Long.MAX_VALUE || microseconds == Long.MIN_VALUE) {
            vector.setNull(place);
        } else {
            vector.setLong(place, microseconds);
        }
    }

    long rows() {
        return rows;
    }

    /** What ended it too early at the side of the analytics database, in its own words. */
    void requireWhole() throws SQLException {
        if (failed != null) {
            throw failed;
        }
    }
}
