package fangzhi.torture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Connections that ask nothing, only a part of something, or for more than they read. They come
 * from some loopback addresses, as one address has too few ports.
 */
final class Bystanders implements AutoCloseable {
  private static final int AN_ADDRESS = 2_000;
  private static final int RECEIVED_BYTES = 4_096;

  private final URI server;
  private final List<SocketChannel> connections = new ArrayList<>();

  Bystanders(URI server) {
    this.server = server;
  }

  /** Opens so many that send the same. */
  void open(int number, String sent) throws IOException {
    for (int i = 0; i < number; i++) {
      SocketChannel connection = SocketChannel.open();
      Socket socket = connection.socket();
      socket.setReceiveBufferSize(RECEIVED_BYTES);
      if (Crowd.hasLoopbackNetwork()) {
        socket.bind(new InetSocketAddress(address(connections.size() / AN_ADDRESS), 0));
      }
      SocketAddress to = new InetSocketAddress(server.getHost(), server.getPort());
      connection.connect(to);
      connection.write(bytes(sent));
      connection.configureBlocking(false);
      connections.add(connection);
    }
  }

  private static InetAddress address(int number) throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) (number + 1)});
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Sends a byte more on each that is still open, and tells how many are. */
  int drip() {
    int open = 0;
    for (SocketChannel connection : connections) {
      try {
        connection.write(bytes("x"));
        open++;
      } catch (IOException e) {
        // the server has left it
      }
    }
    return open;
  }

  /** Ends the sending side of all: the server doesn't know whether anybody still reads. */
  void shutOutput() throws IOException {
    for (SocketChannel connection : connections) {
      connection.shutdownOutput();
    }
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel connection : connections) {
      connection.close();
    }
  }
}
