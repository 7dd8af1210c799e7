package io.rshare.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Runs of the service and, turn by turn with them, of its floor, so that what else the machine does
 * hits both.
 *
 * @param service runs of the service
 * @param floor runs of the floor, as many; none where there is no floor
 */
record Comparison(List<Round> service, List<Round> floor) {
  static Comparison of(
      Contender service, Optional<Contender> floor, int clients, int rounds, Duration time)
      throws Exception {
    List<Round> runs = new ArrayList<>();
    List<Round> below = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      runs.add(service.run(clients, time));
      if (floor.isPresent()) {
        below.add(floor.get().run(clients, time));
      }
    }
    return new Comparison(runs, below);
  }

  /** The median of a figure over the runs of the service. */
  double median(ToDoubleFunction<Round> figure) {
    return median(service.stream().map(figure::applyAsDouble).toList());
  }

  /** Calls a second of the service as a part of the floor's: the median over the turns. */
  Optional<Double> ratio() {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < floor.size(); i++) {
      ratios.add(service.get(i).perSecond() / floor.get(i).perSecond());
    }
    return ratios.isEmpty() ? Optional.empty() : Optional.of(median(ratios));
  }

  /** The median of a figure over the runs of the floor. */
  Optional<Double> floorMedian(ToDoubleFunction<Round> figure) {
    return floor.isEmpty()
        ? Optional.empty()
        : Optional.of(median(floor.stream().map(figure::applyAsDouble).toList()));
  }

  static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
