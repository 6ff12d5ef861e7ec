package fangzhi.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Who counts as one client: who has an address its connection comes from, of IPv6 a network (the
 * first 64 bits), as one machine has a whole one. What a header says of the client isn't believed.
 */
final class ClientAddress {
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /**
   * What is equal for the same client.
   *
   * @param address in digits
   */
  static String client(String address) {
    return address.contains(":") ? network(address) : address;
  }

  private static String network(String address) {
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress(); // of digits: nothing is asked for
      return Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES));
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
