package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever keeps the service waiting longest makes room for the others. */
class RoomTest {
  private final Room room = new Room(100, 60);
  private final List<String> evicted = new ArrayList<>();

  private Room.Part part(String source, String name) {
    return room.part(source, () -> evicted.add(name));
  }

  @Test
  void whoWaitsLongestGoesFirst() {
    assertThat(part("a", "first").hold(50, true)).isTrue();
    assertThat(part("b", "second").hold(50, true)).isTrue();
    assertThat(part("c", "third").hold(40, true)).isTrue();

    assertThat(evicted).containsExactly("first");
    assertThat(room.taken()).isEqualTo(90);
  }

  @Test
  void whatIsBeingAnsweredStays() {
    assertThat(part("a", "answered").hold(50, false)).isTrue();
    assertThat(part("b", "waits").hold(30, true)).isTrue();
    assertThat(part("c", "new").hold(60, false)).isFalse();

    assertThat(evicted).containsExactly("waits");
    assertThat(room.taken()).isEqualTo(50);
  }

  @Test
  void aSourceMakesRoomForItself() {
    assertThat(part("b", "other").hold(30, true)).isTrue();
    assertThat(part("a", "first").hold(40, true)).isTrue();
    assertThat(part("a", "second").hold(30, true)).isTrue();

    assertThat(evicted).containsExactly("first");
    assertThat(room.taken()).isEqualTo(60);
  }

  @Test
  void whoIsTooLargeAloneIsRefusedForGood() {
    Room.Part large = part("a", "large");
    assertThat(large.hold(61, true)).isFalse();
    assertThat(large.hold(1, true)).isFalse();
    assertThat(evicted).isEmpty();
    assertThat(room.taken()).isZero();
  }

  @Test
  void whatIsGivenBackIsThereForOthers() {
    Room.Part part = part("a", "a");
    assertThat(part.hold(60, true)).isTrue();
    part.leave();
    part("c", "never held").leave();
    assertThat(room.sources()).isZero();
    assertThat(part("a", "b").hold(60, true)).isTrue();
    assertThat(evicted).isEmpty();
  }
}
