import rule from "../../src/rules/unit-or-value-in-name";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "the template's own brackets are reported, and cut when the value has the unit": `
    | 一级指标 | 二级指标     | 三级指标                       | 指标值    | 备注 |
    | 产出指标 | 数量指标     | 贫困地区旅游景点开发数量( ≥**个 )✗ | >=4个     |      |
    | 效益指标 | 社会效益指标 | 受益建档立卡贫困人口数≥**人✗   | >=1102人  |      |
    名称“贫困地区旅游景点开发数量( ≥**个 )”里不应写目标值或单位，请改为“贫困地区旅游景点开发数量”。
    名称“受益建档立卡贫困人口数≥**人”里不应写目标值或单位，请改为“受益建档立卡贫困人口数”。`,
  "a name that is none without its number is for its writer to change": `
    | 一级指标 | 二级指标 | 三级指标        | 指标性质 | 指标值 | 度量单位 |
    | 产出指标 | 数量指标 | 村组干部230人✗  | ≥        | 230    | 个       |
    名称“村组干部230人”里不应写目标值或单位，请改写名称，把它们填在指标值中。`,
  "a bare percent sign behind the name counts": `
    | 一级指标   | 二级指标       | 三级指标         | 指标目标值  |
    | 满意度指标 | 服务对象满意度 | 服务对象满意度%✗ | =99百分比   |
    名称“服务对象满意度%”里不应写目标值或单位，请改为“服务对象满意度”。`,
  "the unit moves to a value that lacks it": `
    | 一级指标 | 二级指标 | 三级指标       | 指标值 |
    | 产出指标 | 质量指标 | 出勤率（%）✗   | ≥98    |
    名称“出勤率（%）”里不应写目标值或单位，请改为“出勤率”。`,
  "the unit moves to a blank unit column": `
    | 一级指标 | 二级指标 | 三级指标           | 指标性质 | 指标值 | 度量单位 |
    | 产出指标 | 数量指标 | 培训人次（人次）✗  | ≥        | 200    |          |
    | 产出指标 | 数量指标 | 培训班次           | ≥        | 5      | 期       |
    名称“培训人次（人次）”里不应写目标值或单位，请改为“培训人次”。`,
  "the target moves to a blank value": `
    | 一级指标 | 二级指标 | 三级指标            | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 培训人数≥200人✗     |        | 培训计划       |
    | 产出指标 | 数量指标 | 培训场次            | ＝5场  | 培训计划       |
    名称“培训人数≥200人”里不应写目标值或单位，请改为“培训人数”。`,
  "a year is a hint": `
    | 一级指标 | 二级指标 | 三级指标                 | 指标值 |
    | 产出指标 | 数量指标 | 2024年新增入统企业数✗    | ≥2家   |
    名称“2024年新增入统企业数”里写了年度，请删去，以便各年度对比。`,
  "names of policies, hotlines and technologies may have numbers": `
    | 一级指标 | 二级指标     | 三级指标                       | 指标值 |
    | 产出指标 | 数量指标     | 5G基站建设数量                 | ≥20座  |
    | 产出指标 | 质量指标     | 12345热线工单按期办结率        | ≥98%   |
    | 产出指标 | 质量指标     | “3个一批”任务完成率            | ≥95%   |
    | 效益指标 | 社会效益指标 | 《河北省2家以上股东管理办法》知晓率 | ≥80% |
    | 产出指标 | 质量指标     | “十四五”规划任务完成率         | ≥90%   |`,
  "ordinals and numbers that say which ones are meant are no targets": `
    | 一级指标 | 二级指标 | 三级指标                   | 指标值 |
    | 产出指标 | 数量指标 | 第3次全国土壤普查采样点数   | ≥300个 |
    | 产出指标 | 数量指标 | 3年以上教龄教师培训人次     | ≥50人次 |
    | 产出指标 | 质量指标 | 1年期贷款贴息兑付率         | ＝100% |`,
  "a remark in brackets that is no unit may stay": `
    | 一级指标   | 二级指标           | 三级指标               | 指标值 |
    | 产出指标   | 数量指标           | 低保发放人数（按月平均） | ≥210人 |
    | 满意度指标 | 服务对象满意度指标 | 服务对象满意度（入驻单位人员） | ≥90% |`,
});

const form = (row: string): string => `
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  ${row}
  | 产出指标 | 数量指标 | 培训场次 | ＝5场  |`;

describe("unit-or-value-in-name", () => {
  test("cuts at once what the value says as well, and asks where the two differ", () => {
    expect(outcomes(rule, form("| 产出指标 | 质量指标 | 设施质量达标率100% | ≥100% |"))).toEqual([
      'C2 warning safe C2="设施质量达标率"',
    ]);
    expect(outcomes(rule, form("| 产出指标 | 质量指标 | 设施质量达标率100% | ≥98% |"))).toEqual([
      'C2 warning confirm C2="设施质量达标率"',
    ]);
    expect(outcomes(rule, form("| 产出指标 | 质量指标 | 设施质量达标率（%） | 优良 |"))).toEqual([
      'C2 warning confirm C2="设施质量达标率"',
    ]);
  });

  test("gives the value what the name loses", () => {
    expect(outcomes(rule, form("| 产出指标 | 质量指标 | 出勤率（%） | ≥98 |"))).toEqual([
      'C2 warning confirm C2="出勤率" D2="≥98%"',
    ]);
    expect(outcomes(rule, form("| 产出指标 | 数量指标 | 培训人数≥200人 |  |"))).toEqual([
      'C2 warning confirm C2="培训人数" D2="≥200人"',
    ]);
  });

  test("reports a year as a hint without a fix", () => {
    expect(outcomes(rule, form("| 产出指标 | 数量指标 | 2024年新增入统企业数 | ≥2家 |"))).toEqual(["C2 info"]);
  });
});
