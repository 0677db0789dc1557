package com.chemlink.analytics.schema.embedded;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings the embedded server starts with: one user's analytics on one machine. */
final class ServerSettings {

    private static final long SHARED_MEMORY_FOR_PARALLEL_WORK = 512L << 20;

    private ServerSettings() {}

    static List<String> command(PostgresBinaries binaries, DataFolder data, int port, Map<String, String> more) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "50");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("shared_buffers", "512MB");
        settings.put("effective_cache_size", "2GB");
        settings.put("maintenance_work_mem", "256MB");
        settings.put("random_page_cost", "1.1");
        settings.put("jit", "off");
        // Nobody replicates from here, so a table loaded in the transaction that created it needs no log.
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("max_wal_size", "4GB");
        settings.put("checkpoint_timeout", "15min");
        // Containers give /dev/shm 64 MB, too little for a parallel hash join.
        if (!roomInSharedMemory()) {
            settings.put("dynamic_shared_memory_type", "mmap");
        }
        settings.putAll(more);
        List<String> command = new ArrayList<>(
                List.of(binaries.program("postgres").toString(), "-D", data.path().toString()));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private static boolean roomInSharedMemory() {
        Path shared = Path.of("/dev/shm");
        if (!Files.isDirectory(shared)) {
            return !System.getProperty("os.name").equals("Linux");
        }
        try {
            FileStore store = Files.getFileStore(shared);
            return store.getTotalSpace() >= SHARED_MEMORY_FOR_PARALLEL_WORK;
        } catch (IOException unknown) {
            return false;
        }
    }
}
