package io.rshare.persistence.world;

import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.directory.port.Directories;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcDirectories implements Directories {
  private final DirectoryRows rows;
  private final EntryPages pages;
  private final OneMoment moment;

  JdbcDirectories(DirectoryRows rows, EntryPages pages, OneMoment moment) {
    this.rows = rows;
    this.pages = pages;
    this.moment = moment;
  }

  @Override
  public Optional<ResourceDirectory> find(String id) {
    return moment.read(() -> rows.directories(Where.is("directory_id", id)).stream().findFirst());
  }

  @Override
  public List<ResourceDirectory> page(String after, int most) {
    return pages.page(
        "resource_directory", Where.EVERYWHERE, "directory_id", after, most, rows::directories);
  }
}
