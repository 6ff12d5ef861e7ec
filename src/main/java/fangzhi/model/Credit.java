package fangzhi.model;

/**
 * One name of a byline with the role it is printed with.
 *
 * @param role 记者, 通讯员, 实习生, 摄影 or 作者
 */
public record Credit(String name, String role) {
  public Credit {
    if (name.isBlank() || role.isBlank()) {
      throw new IllegalArgumentException("a credit needs a name and a role: " + name + "/" + role);
    }
  }
}
