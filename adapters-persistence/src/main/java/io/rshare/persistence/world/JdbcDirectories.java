package io.rshare.persistence.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.world.Kind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcDirectories implements Directories {
  private final DirectoryRows rows;
  private final EntryPages pages;
  private final OneMoment moment;
  private final EntryWrites writes;

  JdbcDirectories(DirectoryRows rows, EntryPages pages, OneMoment moment, EntryWrites writes) {
    this.rows = rows;
    this.pages = pages;
    this.moment = moment;
    this.writes = writes;
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

  @Override
  public Optional<ResourceDirectory> of(AccountId account) {
    return moment.read(
        () ->
            rows.directoryIdOf(account)
                .flatMap(
                    id -> rows.directories(Where.is("directory_id", id)).stream().findFirst()));
  }

  @Override
  public Optional<String> withFolder(String folderId) {
    return moment.read(() -> rows.directoryWith(folderId));
  }

  @Override
  public Optional<ResourceDirectory> claim(String id) {
    writes.claim();
    return find(id);
  }

  @Override
  public void put(ResourceDirectory directory) {
    writes.replace(Kind.DIRECTORIES, find(directory.id()), Optional.of(directory));
  }

  @Override
  public void remove(String id) {
    writes.replace(Kind.DIRECTORIES, find(id), Optional.empty());
  }
}
