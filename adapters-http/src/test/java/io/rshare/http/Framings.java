package io.rshare.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Requests whose end could be taken for two places, as heads that end in the two ways: what follows
 * them is another request to some and a body to others.
 */
final class Framings {
  private static final String POST = "POST / HTTP/1.1\r\nHost: x\r\n";
  private static final String CODING = "Transfer-Encoding: ";
  private static final String LENGTH = "Content-Length: ";
  private static final String HIDDEN = "GET /hidden HTTP/1.1\r\nHost: x\r\n\r\n";

  private Framings() {}

  /** All of them, whole requests with a hidden one behind. */
  static Stream<String> all() {
    List<String> all = new ArrayList<>();
    codings().forEach(coding -> all.add(coded(CODING + coding + "\r\n")));
    codings().forEach(coding -> all.add(coded(CODING + coding + "\r\n" + LENGTH + "5\r\n")));
    codings().forEach(coding -> all.add(coded(LENGTH + "5\r\n" + CODING + coding + "\r\n")));
    Stream.of(
            CODING + "chunked\r\n" + LENGTH + "5\r\n",
            LENGTH + "5\r\n" + CODING + "chunked\r\n",
            CODING + "chunked\r\n" + CODING + "identity\r\n",
            CODING + "identity\r\n" + CODING + "chunked\r\n",
            CODING + "chunked\r\n" + CODING + "chunked\r\n",
            CODING + "\r\n" + CODING + "chunked\r\n",
            CODING + "chunked\r\n" + CODING + "\r\n",
            "Transfer-Encoding:\r\n chunked\r\n",
            "Transfer-Encoding:\r\n\tchunked\r\n",
            CODING + "chunked\r\n , identity\r\n",
            CODING + "identity,\r\n chunked\r\n",
            "Transfer-Encoding : chunked\r\n",
            "Transfer-Encoding\t: chunked\r\n",
            " Transfer-Encoding: chunked\r\n" + LENGTH + "5\r\n",
            "X: y\r\n Transfer-Encoding: chunked\r\n" + LENGTH + "5\r\nTransfer-Encoding: x\r\n")
        .forEach(headers -> all.add(coded(headers)));
    lengths().forEach(length -> all.add(POST + LENGTH + length + "\r\n\r\n" + HIDDEN));
    Stream.of(
            LENGTH + "0\r\n" + LENGTH + "5\r\n",
            LENGTH + "5\r\n" + LENGTH + "5\r\n",
            LENGTH + "5\r\n" + "content-length: 0\r\n",
            "Content-Length:\r\n 5\r\n",
            "Content-Length : 5\r\n",
            " Content-Length: 5\r\nContent-Length : 0\r\n",
            LENGTH + "5\r\n 0\r\n")
        .forEach(headers -> all.add(POST + headers + "\r\n" + HIDDEN));
    chunks()
        .forEach(chunks -> all.add(POST + CODING + "chunked\r\n\r\n" + chunks + "\r\n" + HIDDEN));
    all.add("POST / HTTP/1.0\r\n" + CODING + "chunked\r\n\r\n0\r\n\r\n" + HIDDEN);
    all.add("POST / HTTP/1.0\r\nHost: x\r\n" + CODING + "chunked\r\n\r\n0\r\n\r\n" + HIDDEN);
    all.add("POST / HTTP/2.0\r\nHost: x\r\n\r\n" + HIDDEN);
    all.add("GET / HTTP/1.1\r\n\r\n" + HIDDEN);
    all.add("GET / HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n" + HIDDEN);
    all.add("GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n" + HIDDEN);
    all.add("GET / HTTP/1.1\r\nHost: x y\r\n\r\n" + HIDDEN);
    all.add("GET / HTTP/1.1\r\nHost: x, y\r\n\r\n" + HIDDEN);
    all.add("GET / HTTP/1.1\r\nHost: x/y\r\n\r\n" + HIDDEN);
    all.add("GET / HTTP/1.1\r\nHost: x\r\n y\r\n\r\n" + HIDDEN);
    all.add("GET / HTTP/1.1\r\nHost : x\r\n\r\n" + HIDDEN);
    return all.stream();
  }

  /** Values of {@code Transfer-Encoding} that are not chunked alone. */
  private static Stream<String> codings() {
    return Stream.of(
        "chunked, xchunked",
        "xchunked, chunked",
        "chunked, chunked",
        ",chunked",
        "chunked,",
        ", chunked ,",
        "chunked, identity",
        "identity, chunked",
        "identity",
        "gzip",
        "gzip, chunked",
        "chunked, gzip",
        "xchunked",
        "chunkedx",
        "\"chunked\"",
        "'chunked'",
        "chunked;q=1",
        "chunked ;",
        "chunked x",
        "chunk\u00e9d",
        "cow",
        "");
  }

  private static Stream<String> lengths() {
    return Stream.of(
        "+5",
        "-0",
        "5,5",
        "5, 5",
        "5 5",
        "0x5",
        "5.0",
        "5e0",
        "\"5\"",
        "5;",
        "",
        "five",
        "\u0665",
        "99999999999999999999999999");
  }

  /** Bodies in chunks that are not what the grammar says. */
  private static Stream<String> chunks() {
    return Stream.of(
        "0x0\r\n",
        "+0\r\n",
        "-0\r\n",
        "\r\n0\r\n",
        "g\r\n",
        ";\r\n",
        "5\r\nabcdefg\r\n0\r\n",
        "3\r\nabc0\r\n",
        "3\nabc\n0\n",
        "3\r\nabc\n0\r\n",
        "10000000000000000\r\n0\r\n",
        "ffffffff\r\n0\r\n",
        "3 3\r\nabc\r\n0\r\n",
        "3\rabc\r\n0\r\n");
  }

  private static String coded(String headers) {
    return POST + headers + "\r\n0\r\n\r\n" + HIDDEN;
  }
}
