package io.rshare.http;

import jakarta.inject.Singleton;
import java.util.List;

/** All ways into the service. Whatever no other door leads to comes in by RPC. */
@Singleton
final class Doors {
  private final RpcGateway rpc;
  private final List<Door> others;

  Doors(RpcGateway rpc, List<Door> all) {
    this.rpc = rpc;
    this.others = all.stream().filter(door -> !(door instanceof RpcGateway)).toList();
  }

  Door rpc() {
    return rpc;
  }

  boolean isRpc(String path) {
    return others.stream().noneMatch(door -> door.leadsTo(path));
  }

  /** The door that leads to {@code path}. */
  Door to(String path) {
    return others.stream().filter(door -> door.leadsTo(path)).findFirst().orElse(rpc);
  }
}
