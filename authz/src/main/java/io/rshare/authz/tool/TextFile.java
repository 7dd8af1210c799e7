package io.rshare.authz.tool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the text of a file that somebody named, or says in a sentence why it cannot be read. */
public final class TextFile {
  /** The name that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  /** Far more than any policy or suite; a larger file is a mistake. */
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  private TextFile() {}

  /** What came of reading. */
  public sealed interface Content {
    /** The whole text. */
    record Readable(String text) implements Content {}

    /** Why there is none. */
    record Unreadable(String reason) implements Content {}
  }

  /** Reads {@code file}, or standard input if its name is {@value #STANDARD_INPUT}. */
  public static Content read(Path file) {
    try {
      if (file.toString().equals(STANDARD_INPUT)) {
        return decoded(System.in.readNBytes(MAX_BYTES + 1));
      }
      if (Files.isDirectory(file)) {
        return new Content.Unreadable("This is a folder; name a file.");
      }
      return Files.size(file) > MAX_BYTES ? tooLarge() : decoded(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return new Content.Unreadable("There is no such file.");
    } catch (AccessDeniedException e) {
      return new Content.Unreadable("You may not read this file.");
    } catch (IOException e) {
      return new Content.Unreadable("The file cannot be read: " + e.getMessage() + ".");
    }
  }

  private static Content decoded(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return tooLarge();
    }
    if (looksLikeUtf16(bytes)) {
      return new Content.Unreadable("The file is in UTF-16; save it as UTF-8.");
    }
    try {
      return new Content.Readable(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return new Content.Unreadable("The file is not in UTF-8; save it as UTF-8.");
    }
  }

  /** A byte order mark of UTF-16, or a zero byte beside the first character. */
  private static boolean looksLikeUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return (first == 0xfe && second == 0xff)
        || (first == 0xff && second == 0xfe)
        || first == 0
        || second == 0;
  }

  private static Content tooLarge() {
    return new Content.Unreadable("The file is larger than 64 MiB.");
  }
}
