package fangzhi.server;

import fangzhi.server.view.Language;
import java.util.List;

/** What a parameter may be, in a few words for people and for programs' makers. */
record Allowed(String chinese, String english) {

  /** One of a few words, the same in every language. */
  static Allowed of(List<String> words) {
    String list = String.join(", ", words);
    return new Allowed(list, list);
  }

  /** In the words of a language. */
  String in(Language language) {
    return switch (language) {
      case CHINESE -> chinese;
      case ENGLISH -> english;
    };
  }

  /** Both languages, once where they are the same. */
  String both() {
    return chinese.equals(english) ? chinese : chinese + "; " + english;
  }
}
