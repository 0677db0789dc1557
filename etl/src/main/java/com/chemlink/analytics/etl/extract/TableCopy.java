package com.chemlink.analytics.etl.extract;

import com.chemlink.analytics.etl.progress.Cancellation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** Moves the rows of one query into one table as PostgreSQL's own bytes, through one buffer, without looking at them. */
final class TableCopy {

    private static final int BUFFER = 1 << 17;
    private static final long REPORT_EVERY = 1L << 21;

    private final Connection from;
    private final Connection to;
    private final Cancellation cancellation;
    private final BiConsumer<Long, Long> progress;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private long rows;
    private long bytes;

    /** What passed. */
    record Result(long rowsRead, long rowsWritten, long bytes) {}

    /**
     * @param progress is told rows and bytes now and then
     */
    TableCopy(Connection from, Connection to, Cancellation cancellation, BiConsumer<Long, Long> progress) {
        this.from = from;
        this.to = to;
        this.cancellation = cancellation;
        this.progress = progress;
    }

    /**
     * Copies what a query gives.
     *
     * @param options of the receiving side, such as FREEZE; empty for none
     */
    Result copy(String query, String into, String options) throws SQLException, TargetFailure {
        CopyOut out = from.unwrap(PGConnection.class).getCopyAPI()
                .copyOut("COPY (%s) TO STDOUT (FORMAT binary)".formatted(query));
        CopyIn in = open(into, options);
        try {
            long nextReport = REPORT_EVERY;
            for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
                add(row, in);
                if (bytes >= nextReport) {
                    nextReport += REPORT_EVERY;
                    cancellation.check();
                    progress.accept(rows, bytes);
                }
            }
            flush(in);
            return new Result(out.getHandledRowCount(), end(in), bytes);
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private void add(byte[] row, CopyIn in) throws TargetFailure {
        if (filled + row.length > BUFFER) {
            flush(in);
        }
        if (row.length > BUFFER) {
            write(in, row, row.length);
        } else {
            System.arraycopy(row, 0, buffer, filled, row.length);
            filled += row.length;
        }
        rows++;
        bytes += row.length;
    }

    private void flush(CopyIn in) throws TargetFailure {
        write(in, buffer, filled);
        filled = 0;
    }

    private CopyIn open(String into, String options) throws TargetFailure {
        try {
            return to.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("COPY %s FROM STDIN (FORMAT binary%s)".formatted(into,
                            options.isEmpty() ? "" : ", " + options));
        } catch (SQLException e) {
            throw new TargetFailure(e);
        }
    }

    private static void write(CopyIn in, byte[] data, int length) throws TargetFailure {
        try {
            in.writeToCopy(data, 0, length);
        } catch (SQLException e) {
            throw new TargetFailure(e);
        }
    }

    private static long end(CopyIn in) throws TargetFailure {
        try {
            return in.endCopy();
        } catch (SQLException e) {
            throw new TargetFailure(e);
        }
    }

    /** The receiving side failed, not the source. */
    static final class TargetFailure extends Exception {

        private final SQLException reason;

        TargetFailure(SQLException reason) {
            super(reason);
            this.reason = reason;
        }

        SQLException reason() {
            return reason;
        }
    }
}
