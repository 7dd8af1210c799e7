package io.rshare.benchmarks.load;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * The floor under DescribeRegions: Netty that reads a request, verifies its signature and answers a
 * constant of the same size.
 */
final class BareServer {
  private static final int LARGEST_BODY = 1 << 20;

  private BareServer() {}

  /** Serves answers of {@code args[0]} bytes on a free port, which it prints, until killed. */
  public static void main(String[] args) throws Exception {
    System.out.println(start(Integer.parseInt(args[0])).getPort());
    var unused = System.in.read();
    System.exit(0);
  }

  static InetSocketAddress start(int size) throws Exception {
    byte[] answer = "x".repeat(size).getBytes(StandardCharsets.US_ASCII);
    var group = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
    return (InetSocketAddress)
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    channel
                        .pipeline()
                        .addLast(
                            new HttpServerCodec(),
                            new HttpObjectAggregator(LARGEST_BODY),
                            new Answering(answer));
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel()
            .localAddress();
  }

  private static final class Answering extends SimpleChannelInboundHandler<FullHttpRequest> {
    private final byte[] answer;

    Answering(byte[] answer) {
      this.answer = answer;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
      String body = request.content().toString(StandardCharsets.ISO_8859_1);
      boolean verified = BareSignature.isRight(body);
      var response =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1,
              verified ? HttpResponseStatus.OK : HttpResponseStatus.BAD_REQUEST,
              Unpooled.wrappedBuffer(answer));
      response
          .headers()
          .set("content-type", "application/json;charset=utf-8")
          .set("content-length", answer.length);
      var unused = context.writeAndFlush(response, context.voidPromise());
    }
  }
}
