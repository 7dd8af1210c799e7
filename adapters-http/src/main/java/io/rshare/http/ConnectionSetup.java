package io.rshare.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Puts a {@link RequestGuard}, a {@link BodyMeter} and a {@link RpcShortcut} into every connection.
 */
@Singleton
final class ConnectionSetup implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private final HttpSettings settings;
  private final Provider<RpcGateway> gateway;
  private final Provider<Calls> calls;
  private final PlainCalls plain;
  private final AtomicLong inMemory = new AtomicLong();

  ConnectionSetup(
      HttpSettings settings,
      HttpServerConfiguration server,
      Provider<RpcGateway> gateway,
      Provider<Calls> calls) {
    this.settings = settings;
    this.plain = new PlainCalls(server.getMaxRequestSize());
    this.gateway = gateway;
    this.calls = calls;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Listener());
    return event.getBean();
  }

  private final class Listener implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return role == ChannelRole.CONNECTION ? new Connection(channel) : this;
    }
  }

  private final class Connection implements NettyServerCustomizer {
    private final Channel channel;

    Connection(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void onStreamPipelineBuilt() {
      ChannelPipeline pipeline = channel.pipeline();
      String codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
      if (pipeline.get(codec) != null) {
        var guard = new RequestGuard(settings.requestTimeout());
        pipeline.addBefore(codec, "rshare-bytes", guard.byteListener());
        pipeline.addAfter(codec, "rshare-guard", guard);
        pipeline.addAfter(
            "rshare-guard", "rshare-meter", new BodyMeter(inMemory, settings.maxBodyMemory()));
        pipeline.addAfter(
            "rshare-meter", "rshare-shortcut", new RpcShortcut(gateway.get(), calls.get(), plain));
      }
    }
  }
}
