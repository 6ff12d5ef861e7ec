package fangzhi.page;

import java.util.regex.Pattern;

/** What a site's own controls print around an article: text size, printing, paging, sharing. */
final class PageControls {
  /** 【字号 大 中 小】【打印】【关闭】 浏览次数：128 次; any part of a line. */
  private static final Pattern BUTTONS =
      Pattern.compile(
          "(?:[【\\[（(]\\s*+)?(?:字号|字体)(?:大小)?\\s*+[:：]?[】\\]]?"
              + "(?:\\s*+(?:[【\\[]\\s*+)?[大中小]\\s*+[】\\]]?){2,3}\\s*+[】\\]）)]?"
              + "|(?:[【\\[]\\s*+)?(?:打印(?:本页|文章)?|关闭(?:窗口|本页)?|收藏(?:本页)?|我要纠错|返回顶部|分享)"
              + "(?:\\s*+[】\\]])?(?=[\\s【\\[]|$)"
              + "|(?:浏览|阅读|点击|访问)(?:次数|量|数)?\\s*+[:：]\\s*+\\d*+\\s*+次?");

  /** 上一篇：…, 下一页, 分享到：…, 相关新闻; a line of its own. */
  private static final Pattern PAGING =
      Pattern.compile(
          "[\\[【]?(?:[上下]一[篇页条]|分享[到至]|标签|关键词|相关(?:新闻|阅读|链接|文章|报道|推荐)"
              + "|(?:延伸|推荐)阅读|网友评论|返回(?:首页|列表|顶部)|分享让更多人看到|点击进入专题|首页|[末尾]页)[\\]】]?\\s*(?:[:：].{0,80})?");

  /** （责任编辑：赵田）: web editors are no part of the story. */
  private static final Pattern IMPRINT =
      Pattern.compile("[\\[(（【]?\\s*(责任|本期|网络)?(编辑|校对|编审|责编|审核|监制)\\s*[:：].{0,30}");

  private PageControls() {}

  /** A line without the buttons in it. */
  static String without(String line) {
    return BUTTONS.matcher(line).replaceAll(" ");
  }

  /** Whether a line below a text belongs to the site, not to the story. */
  static boolean isBelowText(String line) {
    return IMPRINT.matcher(line).matches()
        || PAGING.matcher(line).matches()
        || without(line).isBlank();
  }
}
