package com.chemlink.analytics.etl.dataset;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;

/** What {@code COPY … TO STDOUT (FORMAT binary)} sends, in batches for whoever asks next; the server goes on meanwhile. */
final class CopiedBatches {

    /** The signature, flags and the length of an extension that is not there, before the first row. */
    private static final int HEADER = 19;
    private static final short END = -1;

    /** More than this is not held at once for one who asks, but for a row that is larger. */
    private static final int ENOUGH = 4 << 20;

    private final CopyOut copy;
    private final LongConsumer progress;
    private long rows;
    private @Nullable SQLException failed;

    CopiedBatches(CopyOut copy, LongConsumer progress) {
        this.copy = copy;
        this.progress = progress;
    }

    /** Fills a batch with rows and says how many there are; none at the end. */
    synchronized int next(byte[][] batch) throws SQLException {
        int read = 0;
        int bytes = 0;
        while (read < batch.length && bytes < ENOUGH) {
            byte[] message = message();
            if (message == null) {
                break;
            }
            if (ByteBuffer.wrap(message).getShort(start(message)) != END) {
                bytes += message.length;
                batch[read++] = message;
            }
        }
        rows += read;
        progress.accept(rows);
        return read;
    }

    /** Where the number of columns of a row stands, which is the first thing of it. */
    static int start(byte[] message) {
        return message.length > HEADER && message[0] == 'P' && message[1] == 'G' ? HEADER : 0;
    }

    private byte @Nullable [] message() throws SQLException {
        try {
            return copy.isActive() ? copy.readFromCopy() : null;
        } catch (SQLException e) {
            failed = e;
            throw e;
        }
    }

    /** What ended it too early at the side of the analytics database, in its own words. */
    synchronized void requireWhole() throws SQLException {
        if (failed != null) {
            throw failed;
        }
    }
}
