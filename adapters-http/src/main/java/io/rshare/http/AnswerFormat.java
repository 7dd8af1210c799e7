package io.rshare.http;

import io.rshare.domain.fault.FaultCode;
import io.rshare.http.signature.Verified;
import io.rshare.http.wire.JsonWriter;
import io.rshare.http.wire.Node;
import io.rshare.http.wire.RawRequest;
import io.rshare.http.wire.XmlWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The format of an answer. */
enum AnswerFormat {
  /** The format for all ACS3 clients. */
  JSON("application/json;charset=utf-8"),
  /** The format for RPC clients that do not ask for JSON (documented). */
  XML("text/xml;charset=utf-8");

  private final String contentType;

  AnswerFormat(String contentType) {
    this.contentType = contentType;
  }

  /** The content type; some clients compare it to the letter. */
  String contentType() {
    return contentType;
  }

  /** {@code tree} in this format; {@code root} names it where the format needs that. */
  byte[] write(String root, Node tree) {
    return this == JSON
        ? JsonWriter.bytes(tree)
        : XmlWriter.write(root, tree).getBytes(StandardCharsets.UTF_8);
  }

  /** The format that a verified request asks for. */
  static AnswerFormat of(Verified request) {
    if (!request.rpc()) {
      return JSON;
    }
    Optional<String> asked = request.parameters().text("Format");
    return asked.isEmpty() ? XML : named(asked.get()).orElseThrow(FaultCode.FORMAT_INVALID::fault);
  }

  /**
   * The likely format of a request that cannot be answered properly, from nothing but its raw text
   * (assumed): what it names, JSON for clients of the header schemes or that accept JSON, else XML.
   */
  static AnswerFormat guess(RawRequest request) {
    if (request.headers().text("authorization").orElse("").regionMatches(true, 0, "ACS", 0, 3)
        || request.headers().text("x-acs-content-sha256").isPresent()) {
      return JSON;
    }
    return request
        .glimpse("Format")
        .flatMap(AnswerFormat::named)
        .orElse(request.headers().text("accept").orElse("").contains("json") ? JSON : XML);
  }

  private static Optional<AnswerFormat> named(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "JSON" -> Optional.of(JSON);
      case "XML" -> Optional.of(XML);
      default -> Optional.empty();
    };
  }
}
