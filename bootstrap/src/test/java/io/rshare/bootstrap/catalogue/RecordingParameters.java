package io.rshare.bootstrap.catalogue;

import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.domain.fault.FaultCode;
import io.rshare.http.wire.StreamingJsonText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parameters that note how each of them is read. */
final class RecordingParameters extends Parameters {
  private final Set<String> reads = new HashSet<>();

  /** Checked as a call of the operation that {@code spec} describes. */
  static RecordingParameters of(Map<String, String> values, OperationSpec<?> spec) {
    var parameters = new RecordingParameters(values);
    spec.check(parameters);
    return parameters;
  }

  private RecordingParameters(Map<String, String> values) {
    super(values, new StreamingJsonText());
  }

  /** What was asked for, such as {@code text MaxResults}. */
  Set<String> reads() {
    return reads;
  }

  @Override
  public Optional<String> text(String name) {
    reads.add("text " + name);
    return super.text(name);
  }

  @Override
  public Optional<Boolean> flag(String name, FaultCode invalid) {
    reads.add("flag " + name);
    return super.flag(name, invalid);
  }

  @Override
  public List<String> list(String name) {
    reads.add("list " + name);
    return super.list(name);
  }

  @Override
  public List<Map<String, String>> objects(String name) {
    reads.add("objects " + name);
    return super.objects(name);
  }
}
