package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A network link to a server that breaks or falls silent once so many bytes have come through it. */
final class Link implements AutoCloseable {

    enum Fault {
        CUT, SILENCE
    }

    private final DatabaseAddress server;
    private final ServerSocket entrance;
    private final Fault fault;
    private final AtomicLong bytesLeft;
    private final long bytesPerFault;
    private final AtomicInteger faultsLeft;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private Link(DatabaseAddress server, Fault fault, long afterBytes, int times) throws IOException {
        this.server = server;
        this.fault = fault;
        this.bytesPerFault = afterBytes;
        this.bytesLeft = new AtomicLong(afterBytes);
        this.faultsLeft = new AtomicInteger(times);
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static Link to(DatabaseAddress server, Fault fault, long afterBytes, int times) throws IOException {
        Link link = new Link(server, fault, afterBytes, times);
        Thread.ofVirtual().start(link::accept);
        return link;
    }

    /** The server, through the link. */
    DatabaseAddress address() {
        return new DatabaseAddress("127.0.0.1", entrance.getLocalPort(), server.database(), server.user(),
                server.password(), server.sslMode());
    }

    int faultsThatDidNotHappen() {
        return faultsLeft.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket near = entrance.accept();
                Socket far = new Socket(server.host(), server.port());
                sockets.add(near);
                sockets.add(far);
                Thread.ofVirtual().start(() -> pass(near, far, false));
                Thread.ofVirtual().start(() -> pass(far, near, true));
            }
        } catch (IOException ended) {
            closeAll();
        }
    }

    private void pass(Socket from, Socket to, boolean counted) {
        byte[] buffer = new byte[1 << 14];
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (counted && bytesLeft.addAndGet(-read) < 0 && faultsLeft.get() > 0) {
                    faultsLeft.decrementAndGet();
                    bytesLeft.set(bytesPerFault);
                    if (fault == Fault.CUT) {
                        closeAll();
                        return;
                    }
                    closed.await();
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException | InterruptedException ended) {
            sockets.remove(from);
        }
    }

    private void closeAll() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        sockets.clear();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        entrance.close();
        closeAll();
    }
}
