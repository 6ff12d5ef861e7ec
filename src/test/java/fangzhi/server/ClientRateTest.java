package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClientRateTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5 * SECOND);
  private final ClientRate rate = new ClientRate(new Limits.Share(3, 0.5, 1), now::get);

  private long refusedFor(String address) {
    TryLaterException refusal =
        assertThrows(TryLaterException.class, () -> rate.count(address), address);
    assertEquals(429, refusal.status());
    return refusal.seconds();
  }

  private void countThree(String address) {
    for (int i = 0; i < 3; i++) {
      rate.count(address);
    }
  }

  @Test
  void aClientHasSoManyAtOnceAndThenSoManyASecond() {
    countThree("192.0.2.1");
    assertEquals(2, refusedFor("192.0.2.1"));
    now.addAndGet(SECOND);
    assertEquals(1, refusedFor("192.0.2.1"));
    now.addAndGet(SECOND);
    rate.count("192.0.2.1");
    assertEquals(2, refusedFor("192.0.2.1"));
  }

  @Test
  void whatIsNotAskedForDoesNotPileUp() {
    rate.count("192.0.2.1");
    now.addAndGet(3600 * SECOND); // over the end of what a long holds, as the clock may
    countThree("192.0.2.1");
    assertEquals(2, refusedFor("192.0.2.1"));
  }

  @Test
  void clientsAreIndependent() {
    countThree("192.0.2.1");
    refusedFor("192.0.2.1");
    countThree("192.0.2.2");
  }

  @Test
  void aNetworkOfIpv6IsOneClient() {
    countThree("2001:db8:1:2::1");
    refusedFor("2001:db8:1:2:ffff::7");
    refusedFor("[2001:db8:1:2::1]");
    countThree("2001:db8:1:3::1");
  }

  @Test
  void onlyTheLatestClientsAreRemembered() {
    countThree("192.0.2.1");
    for (int i = 0; i < 30_000; i++) {
      rate.count("10.0." + i / 256 + "." + i % 256);
      if (i % 5_000 == 0) {
        refusedFor("192.0.2.1"); // who goes on asking isn't forgotten
      }
    }
    assertEquals(10_000, rate.clients());
    refusedFor("192.0.2.1");
  }
}
