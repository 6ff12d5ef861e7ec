package fangzhi.place;

import fangzhi.text.SparsePattern;
import java.util.List;
import java.util.regex.Pattern;

/** What the names of public bodies, companies and societies begin with, hold and end in. */
final class OrganisationWords {
  /** What names end in; the longest at an offset counts. */
  static final List<String> ENDINGS =
      List.of(
          ("局 委 委员会 管委会 居委会 村委会 理事会 组委会 公司 有限公司 有限责任公司 股份有限公司 集团 大学 学院 科学院 中学 小学 幼儿园 党校 "
                  + "医院 卫生院 法院 检察院 研究院 研究所 设计院 福利院 敬老院 银行 支行 分行 信用社 协会 学会 联合会 联谊会 商会 基金会 合作社 供销社 "
                  + "支队 大队 派出所 税务所 司法所 图书馆 博物馆 文化馆 体育馆 美术馆 科技馆 档案馆 纪念馆 出版社 报社 日报社 电视台 广播电视台 "
                  + "总工会 妇联 团委 残联 文联 科协 侨联 工商联 红十字会 人大常委会 政协 政府 人民政府 办事处 街道办 纪委监委 组织部 宣传部 统战部 "
                  + "政法委 疾控中心 疾病预防控制中心 融媒体中心")
              .split(" "));

  /** Words for the state that a name may begin with. */
  private static final String STATE = "中国|中华全国|中华人民共和国|国家|全国|最高人民|中共中央|联合国";

  /** The unit that the paper belongs to, by its level alone: 市教育局. Not 市场, 市民, 县城. */
  private static final String LEVEL =
      "(?:省(?![级略份内外长钱])|市(?![场民区长容值级直里内外井面辖中])|市(?=中级|中医|中心)|县(?![城域级里长乡区直])|区(?![域块间位别里内级长划直]))";

  /** What a name may begin with besides a place. */
  static final SparsePattern OPENINGS = new SparsePattern(STATE + "|" + LEVEL);

  /** What may stand right before {@link #OPENINGS}, besides no Han character. */
  static final String BEFORE = "在从由与和及据是为将让给向对经受被至到往请我日午";

  /** Endings that an opening makes a name with, without more: 许昌市图书馆, not 许昌市公司. */
  static final Pattern WHOLE =
      Pattern.compile(
          "委|管委会|居委会|村委会|政府|人民政府|人大常委会|政协|总工会|妇联|团委|残联|文联|科协|侨联|工商联|红十字会|纪委监委|组织部|宣传部|统战部|政法委|办事处|街道办"
              + "|供销社|图书馆|博物馆|文化馆|体育馆|美术馆|科技馆|档案馆|电视台|广播电视台|日报社|疾控中心|疾病预防控制中心|融媒体中心");

  /** Endings that only a place makes a name with: 许昌学院. */
  static final Pattern WHOLE_AFTER_PLACE =
      Pattern.compile("党校|大学|学院|法院|检察院|卫生院|敬老院|医院|派出所|司法所|税务所|商会");

  /** A stem that says no more than the kind. */
  static final Pattern GENERIC =
      Pattern.compile(
          "(?:大中?|中|安装|农村|城区|城镇|乡镇|基层|公办|民办|普惠|普惠性|公立|私立|民营|国有|国企|私营|上市|外资|外国|本地|当地|地方|相关|有关|知名|著名|重点|顶尖|优秀|科研|高等|物业|物业管理|房地产"
              + "|科技|航空|保险|能源|互联网|商业|综合|定点|三甲|专科|公益|行业|专业|农民|农民专业|股份|经济|集体经济|村集体经济|企业|大型|小型|中小|特色|示范|龙头|小学|中学|高校|党员|志愿|志愿服务|服务|中心|直属|下属"
              + "|某|新|老|政治|联邦|临时)");

  /** Words that no name holds: the text before the ending is a sentence. */
  static final Pattern NO_NAME =
      Pattern.compile(
          "[的了在从把被给让各该每某这那其是于已又也都还使至往着过们说称只由却并]|辖区|[一二两三四五六七八九十多几数每][家个所批支名位]|家[国外公]|(?<!公)共(?!青团|产党)|(?<!国)有|对(?!外)|将|到|向"
              + "|(?<!公)以|和(?!社会保障|规划|改革|城乡|旅游|物资|法律|信息化|建设|法治|文化|农村|科技|计划)|[与及](?!采购|信息|改革|旅游)"
              + "|组织|召开|举办|举行|开展|完成|引进|成立|联合|邀请|参加|推动|推进|深入|进行|加快|加强|加大|实施|执行|指责|表示|宣布|要求|打造|发布|听取|审议|支持|成为|利用|通过|走进|位于|来到|前往|毕业|考入|就读|机构"
              + "|部分|所有|主要|全体|全部|许多|大批|一些|其他|另外|包括|以及|当选|获得|获评|荣获|被评|居民|群众|市民|村民|老人|孩子|学生|教师|干部|职工|记者|代表|主任|书记|局长|部长|院长|校长|主席|总理|总统|领导|负责人"
              + "|同志|今年|去年|近日|日前|目前|以来|期间|共有|拥有|建成|新建|改建|投资|出台|印发|下发|制定|贯彻|落实|学习|坚持|努力|服务大|围绕|开启|开创|构建|形成|稳定|发展大|提升|提高|促进|协调|协助|配合|指导|检查|走访|慰问"
              + "|看望|调研|视察|考察|签约|签订|合作共|互派|开设|创建|创办|创立|接到|联系|报告|会议听|方案|作为|依托|聚焦|根据|按照|鼓励|帮助|需要|可以|能够|没有|等|设立|设有|不|吗|呢|吧|我|你|他|她|它|驻|级|两会|新闻|局势|经济社会|世界|直单位|市直|省直|县直|区直");

  /** Words that end like a bureau or a committee and are none: 大局, 布局; 常委. */
  static final String NO_BUREAU = "大格布全变结新破开当僵时败棋残定乱危困入搅骗饭赌战部";

  static final String COMMITTEES = "省市县区州旗镇乡党工纪改健资编建科信民教农军政明";

  /** What may not follow a name: 大学生, 银行业, 局长, 政府采购, 委员. */
  static final Pattern RUNS_ON = Pattern.compile("长|生|业(?!务)|制|化|式|型|类|级|议|采购|主导|购买|记者|讯|性|路|街|站");

  /** What may follow 委 and 局 only as part of another word. */
  static final Pattern PART_OF_WORD = Pattern.compile("[员托派任会势面部限促域地]");

  /** What ends a street's name that means its office: 文峰办事处. */
  static final Pattern OFFICE = Pattern.compile("(?:办事处|街道办(?:事处)?)");

  /** Parts of a body right after its name: 许昌市公安局|交警支队. */
  static final Pattern PART =
      Pattern.compile(
          "总会|(?:\\p{IsHan}{2,3}分局)?(?:交警|交通警察|刑警|刑侦|特警|治安|巡特警|网安|禁毒|经侦|监察|执法|综合执法|消防救援|出入境管理)(?:支队|大队)(?!长)"
              + "|(?:城区|\\p{IsHan}{2,3})(?:分局|派出所)(?!长)|(?:集团)?(?:股份|控股)?(?:有限公司|有限责任公司|总公司)|集团公司"
              + "|第?[一二三四五六七八九十]?(?:附属|临床)\\p{IsHan}{0,6}?(?:医院|中学|小学|学院)(?!长)"
              + "|(?:组织部|宣传部|统战部|政法委|社会工作部|办公室|办公厅|党校|党委|监委)(?!长)|\\p{IsHan}{2,4}(?:支行|分行|分公司)");

  private OrganisationWords() {}
}
