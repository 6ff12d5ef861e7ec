package fangzhi.place;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit's name as paths have it, made from the statistics bureau's: 文峰街道办事处 → 文峰街道, 河西社区居委会 →
 * 河西社区, 湾店村居民委员会 → 湾店社区, also 湾店村社区. The word for the committee is taken with its typing slips,
 * such as 居民委委会 and 居委员会.
 */
record RegisterName(String name, List<String> shortNames) {
  private static final Pattern VILLAGE = Pattern.compile("(.+?)村民?(?:委|委员)+会");
  private static final Pattern COMMUNITY =
      Pattern.compile("(.+?)(?:(社区)委员会|(社区)?居民?(?:民?委|民?委员)+会|(社区)民委员会|(社区)(?:居民)?管理委员会)");
  private static final Pattern STREET = Pattern.compile("(.+?)(?:街道)?办事处");

  static RegisterName of(Level level, String registered) {
    return switch (level) {
      case VILLAGE -> village(registered);
      case TOWN -> town(registered);
      case PROVINCE, CITY, COUNTY, ZONE -> new RegisterName(registered, List.of());
    };
  }

  private static RegisterName town(String registered) {
    Matcher street = STREET.matcher(registered);
    boolean isStreet = street.matches() && !registered.endsWith("居民办事处");
    return new RegisterName(isStreet ? street.group(1) + "街道" : registered, List.of());
  }

  private static RegisterName village(String registered) {
    Matcher village = VILLAGE.matcher(registered);
    if (village.matches()) {
      return new RegisterName(village.group(1) + "村", List.of());
    }
    Matcher community = COMMUNITY.matcher(registered);
    return community.matches()
        ? community(community.group(1))
        : new RegisterName(registered, List.of());
  }

  /** A village that has become a community is printed with and without its 村. */
  private static RegisterName community(String stem) {
    boolean wasVillage = stem.endsWith("村") && stem.length() > 2;
    return wasVillage
        ? new RegisterName(stem.substring(0, stem.length() - 1) + "社区", List.of(stem + "社区"))
        : new RegisterName(stem + "社区", List.of());
  }
}
