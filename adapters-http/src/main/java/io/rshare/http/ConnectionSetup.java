package io.rshare.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.rshare.http.transport.Transport;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/**
 * Puts a {@link Gate}, a {@link Reception} and a {@link RpcShortcut} into every connection, and a
 * decoder that counts.
 */
@Singleton
final class ConnectionSetup implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  // What one read takes, and what may wait to be written before no more is read.
  private static final int LARGEST_READ = 16 * 1024;
  private static final int FIRST_READ = 2 * 1024;
  private static final int SMALLEST_READ = 512;
  private static final WriteBufferWaterMark UNREAD =
      new WriteBufferWaterMark(LARGEST_READ / 2, LARGEST_READ);

  private final Provider<Receptions> receptions;
  private final NettyHttpServerConfiguration server;
  private final Provider<RpcGateway> gateway;
  private final Provider<Calls> calls;
  private final PlainCalls plain;
  private final Transport transport;
  private final Provider<Draining> draining;

  ConnectionSetup(
      Provider<Receptions> receptions,
      NettyHttpServerConfiguration server,
      Provider<RpcGateway> gateway,
      Provider<Calls> calls,
      Transport transport,
      Provider<Draining> draining) {
    this.receptions = receptions;
    this.server = server;
    this.transport = transport;
    this.draining = draining;
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
      return switch (role) {
        case LISTENER -> {
          draining.get().listens(channel);
          yield this;
        }
        case CONNECTION -> new Connection(channel);
        default -> this;
      };
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
        transport.begin(channel);
        configure(channel.config());
        Reception reception = receptions.get().receive(channel);
        pipeline.replace(codec, codec, new HttpServerCodec(decoder(reception)));
        pipeline.addBefore(codec, "rshare-gate", reception.gate());
        pipeline.addAfter(codec, "rshare-reception", reception);
        pipeline.addAfter(
            "rshare-reception",
            "rshare-shortcut",
            new RpcShortcut(gateway.get(), calls.get(), plain));
        receptions.get().joined(reception.guest());
      }
    }

    private HttpDecoderConfig decoder(Reception reception) {
      return new HttpDecoderConfig()
          .setMaxInitialLineLength(server.getMaxInitialLineLength())
          .setMaxHeaderSize(server.getMaxHeaderSize())
          .setHeadersFactory(reception.incoming())
          .setTrailersFactory(reception.incoming());
    }
  }

  private static void configure(ChannelConfig config) {
    // Whoever has said everything may still want to read the answer.
    config.setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    config.setOption(ChannelOption.WRITE_BUFFER_WATER_MARK, UNREAD);
    config.setOption(
        ChannelOption.RCVBUF_ALLOCATOR,
        new AdaptiveRecvByteBufAllocator(SMALLEST_READ, FIRST_READ, LARGEST_READ)
            .maxMessagesPerRead(1));
  }
}
