package fangzhi.parse;

import java.util.regex.Pattern;

/**
 * Knows the standing label of a column (栏目), such as 民生视点 or 警方在线, that a paper sets above the
 * stories of one kind.
 */
final class Columns {
  private static final Pattern LABEL =
      Pattern.compile(
          "\\p{IsHan}{0,4}(?:要闻|快讯|简讯|短讯|视点|聚焦|关注|观察|传真|在线|广角|速递|速览|短评|时评|评论|漫谈|杂谈|随笔|追踪|回音"
              + "|风采|集锦|短波|论坛|讲堂|课堂|专栏|热线|动态|之窗|直通车|大家谈|你我他|深度报道|新闻眼|纵横|瞭望|走笔|撷英|身边事)"
              + "|[“”\\p{IsHan}]{0,12}(?:进行时|直通车|大家谈)");

  /** A wrapped headline's lines are about as wide as each other, a label is narrower. */
  private static final double NARROWER = 0.8;

  private Columns() {}

  /** Whether a heading's first line is a label above the next one. */
  static boolean isLabel(Line line, Line next) {
    return LABEL.matcher(line.dense()).matches() && line.width() <= NARROWER * next.width();
  }
}
