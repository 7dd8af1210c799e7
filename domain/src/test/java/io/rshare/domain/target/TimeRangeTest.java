package io.rshare.domain.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRangeTest {
  @Test
  void readsTheDocumentedExample() {
    assertThat(TimeRange.parse("00:00", "19:59", "UTC+8"))
        .contains(new TimeRange(LocalTime.MIN, LocalTime.of(19, 59), ZoneOffset.ofHours(8)));
  }

  @ParameterizedTest
  @CsvSource({"UTC,Z", "UTC-3,-03:00", "UTC+05:30,+05:30", "UTC-9:30,-09:30"})
  void readsZones(String zone, String offset) {
    assertThat(TimeRange.parse("01:00", "02:00", zone))
        .map(TimeRange::offset)
        .contains(ZoneOffset.of(offset));
  }

  @ParameterizedTest
  @CsvSource({
    "19:59,00:00,UTC+8",
    "10:00,10:00,UTC+8",
    "24:00,25:00,UTC",
    "1:00,2:00,UTC",
    "01:00,02:00,UTC+99",
    "01:00,02:00,Asia/Shanghai",
    "01:00,02:60,UTC",
    "a,b,c"
  })
  void refusesWhatIsNoWindow(String begin, String end, String zone) {
    assertThat(TimeRange.parse(begin, end, zone)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T01:59:59.999Z,false",
    "2026-11-22T02:00:00Z,true",
    "2026-11-22T11:59:59.999Z,true",
    "2026-11-22T12:00:00Z,false"
  })
  void holdsEveryMomentOfItsMinutesInItsZone(Instant moment, boolean inside) {
    TimeRange office = TimeRange.parse("10:00", "19:59", "UTC+8").orElseThrow();

    assertThat(office.contains(moment)).isEqualTo(inside);
    assertThat(TimeRange.DAY.contains(moment)).isTrue();
  }
}
