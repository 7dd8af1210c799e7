package io.rshare.domain.directory;

import java.util.Optional;

/**
 * A folder of a resource directory; the root folder has no parent.
 *
 * @param id {@code fd-...}, or {@code r-...} for the root folder
 * @param name for people
 * @param parent id of the folder above
 */
public record Folder(String id, String name, Optional<String> parent) {}
