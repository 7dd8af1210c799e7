package io.rshare.application;

import static io.rshare.application.Parameter.number;
import static io.rshare.application.Parameter.text;

import io.rshare.domain.fault.FaultCode;
import java.util.List;
import java.util.Optional;

/**
 * The parameters {@code MaxResults} and {@code NextToken}.
 *
 * @param limit rows at most
 * @param token where to go on
 */
public record PageRequest(int limit, Optional<String> token) {
  private static final int DEFAULT = 20;
  private static final int MAX = 100;
  private static final int MAX_TOKEN = 256;

  /** Both, as every list but that of tags takes them. */
  public static final List<Parameter> PARAMETERS =
      List.of(
          number("MaxResults").between(1, MAX).says("Maximum number of rows; 20 by default."),
          text("NextToken").atMost(MAX_TOKEN).says("nextToken of the previous page."));

  /** Reads both (documented: 1 to 100 rows, 20 without a wish; tokens of 256 characters). */
  public static PageRequest bind(Parameters in) {
    int limit = in.text("MaxResults").map(PageRequest::limit).orElse(DEFAULT);
    Optional<String> token = in.text("NextToken");
    if (token.map(text -> text.length() > MAX_TOKEN).orElse(false)) {
      throw FaultCode.NEXT_TOKEN_TOO_LONG.fault();
    }
    return new PageRequest(limit, token);
  }

  private static int limit(String text) {
    if (!text.matches("[0-9]{1,3}")) {
      throw FaultCode.MAX_RESULTS_INVALID.fault();
    }
    int limit = Integer.parseInt(text);
    if (limit < 1 || limit > MAX) {
      throw FaultCode.MAX_RESULTS_INVALID.fault();
    }
    return limit;
  }
}
