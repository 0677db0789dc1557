SELECT ops.grant_to_reader();
