const total =
  /^(?:合计|总计|小计|总分|总得分|得分合计|分值合计|合计得分|累计|total|subtotal|grandtotal|sum)(?:\([^()]*\))?:?$/iu;
const subtotal = /(?:小计|合计|总计|subtotal)$/iu;
const note =
  /^(?:注|备注|附注|说明|填表说明|填报说明|填写说明|编制说明|注意|note|notes|remarks?)\s*(?:[:.\d]|$)|^(?:其他|其它)(?:需要?|应)?说明的?(?:问题|事项|情况)/iu;
const signature =
  /填[表报制](?:人|时间|日期)|制表人|经办人|(?:单位|部门|项目|科室)?负责人(?:\(?签[字章名]|[:(]|$)|签[字章名]|盖章|联系(?:人|电话)(?:[:(]|$)|[审复]核人(?:[:(]|$)|分管领导|主要领导|填报单位(?:[:(]|$)/u;
const opinion = /(?:意见|自评结论|评价结论|绩效结论|自评等级|评价等级|评价结果|自评结果)(?:\([^()]*\))?:?$|意见:/u;
const budget =
  /预算执行(?:率|情况|进度)?|年度资金总额|资金总额|财政拨款|财政资金|上年结转|其他资金|其它资金|项目资金|预算资金|资金情况|单位资金/u;
const title = /(?:绩效|目标|指标|自评|监控).{0,24}(?:表|体系|情况表|申报书)(?:\([^()]*\)|\d{1,2})*$/u;

/** "合计", "总分" and the like, alone in their cell. */
export const isTotalWord = (key: string): boolean => total.test(key);

/** "县农业农村局小计": a total that names what it adds up. */
export const endsAsTotal = (key: string): boolean => key.length <= 40 && subtotal.test(key);

/** "注：…", "其他需说明的问题" and the like. */
export const isNoteWord = (key: string): boolean => note.test(key);

/** "填表人：", "单位负责人签字" and the like. */
export const isSignatureWord = (key: string): boolean => key.length <= 120 && signature.test(key);

/** "财政部门审核意见", "自评结论" and the like. */
export const isOpinionWord = (key: string): boolean => key.length <= 40 && opinion.test(key);

/** A row of the budget execution that some forms print inside the grid. */
export const isBudgetWord = (key: string): boolean => key.length <= 24 && budget.test(key);

/** "2023年项目支出绩效目标申报表": the heading of a form. */
export const isTitle = (key: string): boolean =>
  key.length >= 4 && key.length <= 80 && title.test(key) && !/[:;。]/u.test(key);

const numbering = /^(?:(?:绩效|[一二三]级)?(?:指标|目标)|indicator)?\d{0,2}[:.、]?/iu;
const nothing = /^[./\\\-—–_*…·、,;:]*$/u;
const inapplicable =
  /^(?:无|没有|暂无|不适用|不涉及|无此项|具体指标|(?:本|该)?项目?(?:不适用|不涉及|无)(?:此|该|本)?(?:项|类)?(?:指标)?(?:\/无)?|无此类?指标)$/u;

const saysNothing = (text: string): boolean => nothing.test(text) || inapplicable.test(text);

/** What a prefilled form leaves in a name: nothing, "……", "指标1：", "本项目不适用此指标". */
export const isTemplateName = (key: string): boolean => saysNothing(key) || saysNothing(key.replace(numbering, ""));

/** What a prefilled form leaves in any other cell. */
export const isTemplateValue = saysNothing;

/** "无", "本项目不适用此指标": an answer that says that there is no indicator. */
export const deniesIndicator = (key: string): boolean => inapplicable.test(key.replace(numbering, ""));

/** "0", "0元": no value for an indicator that is none. */
export const isZero = (key: string): boolean => /^0(?:\.0{1,4})?[%\p{L}]{0,3}$/u.test(key);

const ordinalCell = /^(?:\(?\d{1,2}\)?|[A-Z]|[甲乙丙丁戊]|栏次)$/u;

/** 1, 2, 3 … or 甲, 乙, 丙 … under a header: the numbers of its columns. */
export const areColumnNumbers = (keys: readonly string[]): boolean =>
  keys.length >= 3 && new Set(keys).size === keys.length && keys.every((key) => ordinalCell.test(key));
