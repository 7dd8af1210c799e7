package io.rshare.http.rest.admin;

import io.rshare.application.Says;
import java.util.Optional;

/** Requests without a document: which entry is meant, or which part of a list. */
final class Paths {
  private Paths() {}

  /** An account. */
  record OneAccount(
      @Says(value = "The account, 16 digits.", pattern = "^[0-9]{16}$") String account) {}

  /** Something an account names. */
  record Named(
      @Says(value = "The account, 16 digits.", pattern = "^[0-9]{16}$") String account,
      @Says("Its name.") String name) {}

  /** An access key. */
  record OneKey(@Says("The key.") String accessKeyId) {}

  /** A resource of the catalogue. */
  record OneResource(
      @Says(value = "The account, 16 digits.", pattern = "^[0-9]{16}$") String account,
      @Says("A shareable type, such as VSwitch.") String type,
      @Says("Id within the type.") String id) {}

  /** A directory. */
  record OneDirectory(@Says("The directory, such as rd-1.") String directory) {}

  /** A member of a directory. */
  record OneMember(
      @Says("The directory, such as rd-1.") String directory,
      @Says(value = "The account, 16 digits.", pattern = "^[0-9]{16}$") String account) {}

  /** Something a directory names. */
  record InDirectory(
      @Says("The directory, such as rd-1.") String directory, @Says("Its name.") String name) {}

  /** A part of all entries. */
  record Everything(
      @Says(value = "Maximum number of entries; 100 by default.", least = 1, most = 1_000)
          Optional<Integer> maxResults,
      @Says("nextToken of the previous page.") Optional<String> nextToken) {}

  /** A part of what an account holds. */
  record OfAccount(
      @Says(value = "The account, 16 digits.", pattern = "^[0-9]{16}$") String account,
      @Says(value = "Maximum number of entries; 100 by default.", least = 1, most = 1_000)
          Optional<Integer> maxResults,
      @Says("nextToken of the previous page.") Optional<String> nextToken) {}

  /** A part of what a directory holds. */
  record OfDirectory(
      @Says("The directory, such as rd-1.") String directory,
      @Says(value = "Maximum number of entries; 100 by default.", least = 1, most = 1_000)
          Optional<Integer> maxResults,
      @Says("nextToken of the previous page.") Optional<String> nextToken) {}
}
