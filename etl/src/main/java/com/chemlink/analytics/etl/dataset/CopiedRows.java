package com.chemlink.analytics.etl.dataset;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;

/**
 * Copied rows as a table that DuckDB reads: each of its threads takes a batch, turns ids into pseudonyms and fills a vector
 * for each column.
 */
final class CopiedRows implements DuckDBTableFunction<Boolean, Boolean, CopiedRows.Hand> {

    /** What one thread has for itself. */
    static final class Hand {

        private final Pseudonyms pseudonyms;
        private final byte[][] batch = new byte[MOST][];

        private Hand(Pseudonyms pseudonyms) {
            this.pseudonyms = pseudonyms;
        }
    }

    /** The rows of one vector. */
    private static final int MOST = 2048;

    private static final byte[] NOTHING = {};

    private final CopiedBatches batches;
    private final List<StoredColumn> columns;
    private final PseudonymKey key;

    CopiedRows(CopiedBatches batches, List<StoredColumn> columns, PseudonymKey key) {
        this.batches = batches;
        this.columns = columns;
        this.key = key;
    }

    @Override
    public Boolean bind(DuckDBTableFunctionBindInfo info) {
        columns.forEach(column -> info.addResultColumn(column.name(), column.passed()));
        return true;
    }

    @Override
    public Boolean init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(RowStore.THREADS);
        return true;
    }

    @Override
    public Hand localInit(DuckDBTableFunctionInitInfo info) {
        return new Hand(key.pseudonyms());
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) throws SQLException {
        Hand hand = info.getLocalInitData();
        int rows = batches.next(hand.batch);
        DuckDBWritableVector[] vectors = new DuckDBWritableVector[columns.size()];
        byte[][][] texts = new byte[columns.size()][][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = chunk.vector(i);
            texts[i] = columns.get(i).type() == FieldType.TEXT ? new byte[rows][] : new byte[0][];
        }
        for (int place = 0; place < rows; place++) {
            ByteBuffer row = ByteBuffer.wrap(hand.batch[place]);
            row.position(CopiedBatches.start(hand.batch[place]) + Short.BYTES);
            for (int i = 0; i < vectors.length; i++) {
                put(row, columns.get(i), vectors[i], texts[i], place, hand.pseudonyms);
            }
            hand.batch[place] = NOTHING; // a row may be large: it is not held beside its own texts
        }
        for (int i = 0; i < vectors.length; i++) {
            if (texts[i].length > 0) {
                vectors[i].setStringUtf8Batch(0, texts[i]);
            }
        }
        return rows;
    }

    private static void put(ByteBuffer row, StoredColumn column, DuckDBWritableVector vector, byte[][] texts,
            int place, Pseudonyms pseudonyms) {
        int length = row.getInt();
        if (length < 0) {
            return; // the vector begins with nulls
        }
        switch (column.type()) {
            case TEXT -> {
                byte[] text = new byte[length];
                row.get(text);
                texts[place] = column.pseudonym() ? pseudonyms.of(text) : text;
            }
            case INTEGER, COUNT, DAY -> vector.setInt(place, row.getInt());
            case LONG -> vector.setLong(place, row.getLong());
            case BOOLEAN -> vector.setBoolean(place, row.get() != 0);
            case INSTANT -> instant(row.getLong(), vector, place);
        }
    }

    /** Infinity is no time that other programs know. */
    private static void instant(long microseconds, DuckDBWritableVector vector, int place) {
        if (microseconds != Long.MAX_VALUE && microseconds != Long.MIN_VALUE) {
            vector.setLong(place, microseconds);
        }
    }
}
