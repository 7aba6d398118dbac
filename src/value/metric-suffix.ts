import { plainName } from "./indicator-name";

const METRIC = new RegExp(
  `(?:${[
    "率|比|比例|占比|比重|数|量|面积|里程|规模|人次|户次|家次|件次|班次|场次|次|种类",
    "额|成本|费用|单价|投入|投资|收入|产值|增加值|利润|税收|标准",
    "时间|时长|时限|时效|时点|日期|期限|周期|工期|年限|满意度|增幅|降幅|增速|指数",
  ].join("|")})$`,
  "u",
);

/** 率 and 量 that measure nothing: 提升工作效率, 提高服务质量. */
const NO_METRIC = /(?:效率|质量|力量)$/u;

const SHARE = /(?:率|比例|占比|比重)$/u;

/** Rates in name only: how often, how fast, at what price. */
const NO_SHARE = /(?:效率|频率|速率|功率|税率|利率|汇率|费率)$/u;

/** Whether a 三级指标 ends in something that can be counted or measured: 合格率, 培训人次, 完成时间. */
export function endsWithMetric(name: string): boolean {
  const plain = plainName(name);
  return METRIC.test(plain) && !NO_METRIC.test(plain);
}

/** Whether a 三级指标 is a share of something, worked out from two counts: 合格率, 占比. 满意度 and 效率 are none. */
export function isShare(name: string): boolean {
  const plain = plainName(name);
  return SHARE.test(plain) && !NO_SHARE.test(plain);
}
