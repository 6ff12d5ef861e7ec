package fangzhi.place;

/** Chinese surnames, from the Hundred Family Surnames and those met in the local press. */
final class Surnames {
  /** Surnames that a name may begin with in any context. */
  private static final String COMMON =
      "于赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗"
          + "凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵湛汪祁毛"
          + "禹狄米贝臧戴谈宋茅庞熊纪舒屈祝董梁杜阮蓝闵季麻贾娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍"
          + "虞万支柯管卢莫房裘缪解宗丁宣邓郁单杭洪石崔吉龚程嵇邢裴陆荣翁荀惠甄曲封储靳段巫焦谷侯"
          + "班仰仲伊宫宁仇栾甘厉祖武符刘景詹龙叶司韶黎薄白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴翟谭申付闫肖代"
          + "冉桑桂濮牛边扈燕冀浦尚温庄晏柴瞿阎慕连茹艾鱼慎戈廖庾终暨衡耿匡文寇禄东欧沃利蔚"
          + "隆师巩聂晁勾敖融冷辛阚简饶曾沙丰巢关蒯查荆游竺权盖桓仝苑佟付岳帅缑亢况习佘宛郜靳晋郏苌辜樵";

  /** Surnames taken only right after a title, for they are words or parts of words as well. */
  private static final String AFTER_TITLE = "路井商包车农席计步富项左满寿广容古易那越有海居行时成水明苟亓信经底原庆鄢逯菅雒冼占阳啜娜红洛阿种";

  private static final String[] DOUBLE = {
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "宇文", "长孙", "端木"
  };

  private Surnames() {}

  static boolean common(char c) {
    return COMMON.indexOf(c) >= 0;
  }

  /** Length of the surname at an offset, 0 where there is none. */
  static int lengthAt(String text, int offset, boolean afterTitle) {
    for (String surname : DOUBLE) {
      if (text.startsWith(surname, offset)) {
        return 2;
      }
    }
    if (offset >= text.length()) {
      return 0;
    }
    char c = text.charAt(offset);
    return common(c) || (afterTitle && AFTER_TITLE.indexOf(c) >= 0) ? 1 : 0;
  }
}
