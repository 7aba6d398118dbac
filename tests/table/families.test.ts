import { readTables } from "../../src/table/read-tables";
import { drawnSheet } from "../drawn-sheet";
import { tell, tellIndicators, tellTable } from "./tell";

describe("families of forms", () => {
  test("two horizons side by side share their first level and are two tables of one form", () => {
    const sheet = drawnSheet(`
      | 项目支出绩效目标申报表 | < | < | < | < | < | < | < |
      | 项目名称 | < | 农村公路养护 | < | < | < | < | < |
      | 项目资金（万元） | < | 中期资金总额： | #300 | < | 年度资金总额： | #100 | < |
      | ^ | < | 其中：财政拨款 | #280 | < | 其中：财政拨款 | #90 | < |
      | ^ | < | 其他资金 | #20 | < | 其他资金 | #10 | < |
      | 总体目标 | 中期目标（2019年—2021年） | < | < | < | 年度目标 | < | < |
      | ^ | 养护三年。 | < | < | < | 养护一年。 | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
      | ^ | 产出指标 | 数量指标 | 指标1：养护里程 | ≥300公里 | 数量指标 | 指标1：养护里程 | ≥100公里 |
      | ^ | ^ | ^ | 指标2： |  | ^ | 指标2： |  |
      | ^ | ^ | …… |  |  | …… |  |  |
      | ^ | 满意度指标 | 服务对象满意度指标 | 指标1：群众满意度 | ≥90% | 服务对象满意度指标 |  |  |`);
    expect(tell(sheet)).toEqual([
      [
        "target | header 8 | data 9-12 | B:category C:subcategory D:name E:targetValue",
        "9 产出指标 / 数量指标 / 指标1：养护里程 = ≥300公里",
        "12 满意度指标 / 服务对象满意度指标 / 指标1：群众满意度 = ≥90%",
      ],
      [
        "target | header 8 | data 9-12 | B:category F:subcategory G:name H:targetValue",
        "9 产出指标 / 数量指标 / 指标1：养护里程 = ≥100公里",
      ],
    ]);
    const tables = readTables(sheet);
    expect(tables.map(({ block, horizon }) => [block, horizon])).toEqual([
      [0, "period"],
      [0, "annual"],
    ]);
    const project = tables[1]?.projects[0];
    expect([project?.totalFunding?.fen, project?.fiscalFunding?.fen, project?.otherFunding?.fen]).toEqual([
      100_000_000, 90_000_000, 10_000_000,
    ]);
    expect([project?.goal?.text, project?.termGoal?.text]).toEqual(["养护一年。", "养护三年。"]);
  });

  test("two horizons one below the other are two tables of one form, told by the heading over each", () => {
    const sheet = drawnSheet(`
      | 项目名称 | 养路 | < | < |
      | 长期绩效指标 | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 养护里程 | ≥300公里 |
      | 年度绩效指标 | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 养护里程 | ≥100公里 |
      | 填表人：张某 | < | 联系电话： | < |`);
    expect(tell(sheet)).toEqual([
      [
        "target | header 3 | data 4-4 | A:category B:subcategory C:name D:targetValue",
        "4 产出指标 / 数量指标 / 养护里程 = ≥300公里",
      ],
      [
        "target | header 6 | data 7-7 | A:category B:subcategory C:name D:targetValue",
        "7 产出指标 / 数量指标 / 养护里程 = ≥100公里",
      ],
    ]);
    expect(
      readTables(sheet).map(({ block, horizon, projects }) => [block, horizon, projects[0]?.projectName?.text]),
    ).toEqual([
      [0, "period", "养路"],
      [0, "annual", "养路"],
    ]);
  });

  test("targets for the whole term and for the year are told apart in one grid", () => {
    const [table] = readTables(
      drawnSheet(`
        | 一级指标 | 二级指标 | 三级指标 | 中期指标值 | 年度指标值 | 备注 |
        | 产出指标 | 数量指标 | 造林面积 | ≥600亩     | ≥200亩     |      |`),
    );
    const [indicator] = table?.projects[0]?.indicators ?? [];
    expect([indicator?.periodValue?.text, indicator?.targetValue.text]).toEqual(["≥600亩", "≥200亩"]);
  });

  test("regions have a column each; the column of all of them together is the target", () => {
    const sheet = drawnSheet(`
      | 2023年林业转移支付区域绩效目标表 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 区域目标值 | < | < |
      | ^ | ^ | ^ | 全市 | 甲县 | 乙县 |
      | 产出指标 | 数量指标 | 造林面积（亩） | ≥600 | ≥200 | ≥400 |
      | 效益指标 | 生态效益指标 | 覆盖率 | ≥40% | ≥41% | ≥39% |`);
    expect(tell(sheet)).toEqual([
      [
        "transfer | header 2,3 | data 4-5 | A:category B:subcategory C:name D:targetValue E:regionValue F:regionValue",
        "4 产出指标 / 数量指标 / 造林面积（亩） = ≥600",
        "5 效益指标 / 生态效益指标 / 覆盖率 = ≥40%",
      ],
    ]);
  });

  test.each([
    ["merged", "| 一级指标 | 二级指标 | 三级指标 | 指标值 | < | < |\n| ^ | ^ | ^ | 甲县 | 乙县 | 丙县 |"],
    ["unmerged", "| 一级指标 | 二级指标 | 三级指标 | 指标值 |  |  |\n|  |  |  | 甲县 | 乙县 | 丙县 |"],
  ])("regions alone, under a %s heading, are read one by one", (_, header) => {
    const [table] = readTables(drawnSheet(`${header}\n| 产出指标 | 数量指标 | 造林面积 | ≥100亩 | ≥200亩 | ≥300亩 |`));
    const [indicator] = table?.projects[0]?.indicators ?? [];
    expect(table?.headerRows).toEqual([0, 1]);
    expect([indicator?.targetValue.role, indicator?.targetValue.text]).toEqual(["regionValue", "≥100亩"]);
    expect(indicator?.others.map(({ text }) => text)).toEqual(["≥200亩", "≥300亩"]);
  });

  test.each([
    [
      "merged",
      "| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标值 | < | < | 权重 |\n| ^ | ^ | ^ | ^ | 计算符号 | 指标值 | 计量单位 | ^ |",
    ],
    [
      "unmerged",
      "| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标值 |  |  | 权重 |\n|  |  |  |  | 计算符号 | 指标值 | 计量单位 |  |",
    ],
  ])("comparator, value and unit stand under a %s heading", (_, header) => {
    const sheet = drawnSheet(`${header}
      |  | 产出指标 | 数量指标 | 培训人数 | ≥ | 100 | 人次 | 20 |
      |  |  | 时效指标 | 完成时间 | 定性 | 按期完成 | - | 10 |
      |  | 满意度指标 | 满意度指标 | 满意度 | ＝ | 90 | 百分比 | 10 |`);
    expect(tell(sheet)).toEqual([
      [
        "target | header 1,2 | data 3-5 | B:category C:subcategory D:name E:comparator F:targetValue G:unit H:weight",
        "3 产出指标 / 数量指标 / 培训人数 = ≥ 100 人次",
        "4 产出指标 / 时效指标 / 完成时间 = 定性 按期完成 -",
        "5 满意度指标 / 满意度指标 / 满意度 = ＝ 90 百分比",
      ],
    ]);
    const target = readTables(sheet)[0]?.projects[0]?.indicators[0]?.target;
    expect(target).toMatchObject({ kind: "numeric", comparator: "≥", number: 100, unit: "人次" });
  });

  test("a register has one row per indicator, project columns anywhere, and subtotals that are no indicators", () => {
    const sheet = drawnSheet(`
      | 部门项目绩效目标汇总表 | < | < | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 计量单位 | 指标性质 | 指标值 | 项目名称 | 预算金额（元） |
      | 产出指标 | 数量指标 | 培训人数 | 人 | ≥ | 100 | 13080424P00004010001R-培训 | 105000 |
      |  | 质量指标 | 合格率 | % | ≥ | 95 |  |  |
      | 产出指标 | 数量指标 | 造林面积 | 亩 | ≥ | 100 | 造林 | 200000 |
      |  |  | 补植面积 | 亩 | ≥ | 10 |  |  |
      | 合计 |  |  |  |  |  |  | 305000 |`);
    const [table] = readTables(sheet);
    expect(table && tellTable(table)).toBe(
      "register | header 2 | data 3-6 | A:category B:subcategory C:name D:unit E:comparator F:targetValue G:projectName H:totalFunding",
    );
    expect(
      table?.projects.map(({ projectCode, projectName, totalFunding, rows }) => [
        projectCode?.text,
        projectName?.text,
        totalFunding?.fen,
        rows,
      ]),
    ).toEqual([
      ["13080424P00004010001R", "培训", 10_500_000, [2, 3]],
      [undefined, "造林", 20_000_000, [4, 5]],
    ]);
    expect(tellIndicators(table)).toContain("6 产出指标 / 数量指标 / 补植面积 = ≥ 10 亩");
    expect(table?.otherRows.map(({ reason }) => reason)).toEqual(["total"]);
    expect([table?.moneyUnit, table?.moneyUnitStated]).toEqual(["元", true]);
  });

  test("a monitoring form has values of the half year, forecasts and tick columns beside its targets", () => {
    const sheet = drawnSheet(`
      | 项目绩效目标执行监控表 | < | < | < | < | < | < | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行情况 | 全年预计完成情况 | 偏差原因分析 | < | 完成目标可能性 | < |
      | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 人员保障 | 其他 | 确定能 | 有可能 |
      | ^ | 产出指标 | 数量指标 | 培训人数 | ≥100人 | 60人 | 100人 | √ |  | √ |  |
      | ^ | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 90% | 90% |  |  |  | √ |`);
    expect(tell(sheet)).toEqual([
      [
        "monitor | header 2,3 | data 4-5 | B:category C:subcategory D:name E:targetValue F:monitorActual G:forecast H:deviation I:deviation J:likelihood K:likelihood",
        "4 产出指标 / 数量指标 / 培训人数 = ≥100人",
        "5 满意度指标 / 服务对象满意度指标 / 满意度 = ≥90%",
      ],
    ]);
  });

  test("a self-evaluation may count the budget's execution among its rows: that is no indicator", () => {
    const sheet = drawnSheet(`
      | 项目支出绩效自评表 | < | < | < | < | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 |
      | ^ | 预算执行率 | 预算执行率 | 预算执行率 | 10 | 100% | 98% | 9.8 |
      | ^ | 产出指标 | 数量指标 | 培训人数 | 20 | ≥100人 | 60人 | 12 |
      | 总分 | < | < | < | 30 |  |  | 21.8 |`);
    expect(tell(sheet)).toEqual([
      [
        "self-eval | header 2 | data 4-4 | B:category C:subcategory D:name E:weight F:targetValue G:actualValue H:score",
        "4 产出指标 / 数量指标 / 培训人数 = ≥100人",
      ],
    ]);
  });

  test("a whole-department form has a list of tasks with their money above its grid", () => {
    const [table] = readTables(
      drawnSheet(`
        | 2023年部门整体支出绩效目标表 | < | < | < | < | < |
        | 部门名称 | 某市工信局 | < | < | < | < |
        | 年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | < | < |
        | ^ | ^ | ^ | 总额 | 财政拨款 | 其他资金 |
        | ^ | 人员经费 | 保障人员 | #100 | #100 | #0 |
        | ^ | 工业发展 | 扶持企业 | #200 | #180 | #20 |
        | ^ | 金额合计 | < | #300 | #280 | #20 |
        | 年度总体目标 | 保障部门运转，促进工业发展。 | < | < | < | < |
        | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | < |
        | ^ | 产出指标 | 数量指标 | 扶持企业数 | ≥10家 | < |
        | ^ | 满意度指标 | 服务对象满意度指标 | 企业满意度 | ≥90% | < |`),
    );
    expect(table && tellTable(table)).toBe(
      "department | header 9 | data 10-11 | B:category C:subcategory D:name E:targetValue",
    );
    const project = table?.projects[0];
    expect(project?.budgetUnit?.text).toBe("某市工信局");
    expect(project?.goal?.text).toBe("保障部门运转，促进工业发展。");
    expect([project?.totalFunding?.fen, project?.fiscalFunding?.fen, project?.otherFunding?.fen]).toEqual([
      300_000_000, 280_000_000, 20_000_000,
    ]);
  });

  test("an evaluation scheme has weights beside every level and scoring rules instead of targets", () => {
    const sheet = drawnSheet(`
      | 项目绩效评价指标体系 | < | < | < | < | < | < | < |
      | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 评分标准 | 得分 |
      | 决策 | 20 | 项目立项 | 10 | 立项依据充分性 | 5 | 依据充分得5分 | 5 |
      | ^ | ^ | ^ | ^ | 立项程序规范性 | 5 | 程序规范得5分 | 5 |
      | 产出 | 50 | 产出数量 | 50 | 实际完成率 | 50 | 每低1%扣1分 | 50 |
      | 合计 | 100 |  | 100 |  | 100 |  | 93 |`);
    const [table] = readTables(sheet);
    expect(table && tellTable(table)).toBe(
      "other | header 2 | data 3-5 | A:category B:levelWeight C:subcategory D:levelWeight E:name F:weight G:scoring H:score",
    );
    expect(table?.projects[0]?.indicators.map(({ name, weight }) => [name.text, weight?.text])).toEqual([
      ["立项依据充分性", "5"],
      ["立项程序规范性", "5"],
      ["实际完成率", "50"],
    ]);
  });

  test("a parent row holds the weight, the rows below it the values: each is an indicator", () => {
    const [table] = readTables(
      drawnSheet(`
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 |
        | 产出指标 | 数量指标 | ★危房改造 | 20 |  |
        |  |  | 其中：四类对象户数 |  | ≥100户 |
        |  |  | 其他户数 |  | ≥20户 |
        |  | 质量指标 | 验收合格率 | 10 | 100% |`),
    );
    expect(tellIndicators(table)).toEqual([
      "2 产出指标 / 数量指标 / ★危房改造 = ",
      "3 产出指标 / 数量指标 / 其中：四类对象户数 = ≥100户",
      "4 产出指标 / 数量指标 / 其他户数 = ≥20户",
      "5 产出指标 / 质量指标 / 验收合格率 = 100%",
    ]);
  });
});

describe("outlines", () => {
  test("levels stand as numbered headings among the names", () => {
    const [table] = readTables(
      drawnSheet(`
        | 指标名称 | 指标值 | 计量单位 |
        | 一、产出指标 |  |  |
        | （一）数量指标 |  |  |
        | 1.培训人数 | ≥100 | 人 |
        | （二）成本指标 |  |  |
        | 1.培训成本 | ≤10 | 万元 |
        | 二、满意度指标 |  |  |
        | （一）服务对象满意度指标 |  |  |
        | 1.学员满意度 | ≥95 | % |`),
    );
    expect(tellIndicators(table).map((line) => line.replace(/^\d+ /, ""))).toEqual([
      "一、产出指标 / （一）数量指标 / 1.培训人数 = ≥100 人",
      "一、产出指标 / （二）成本指标 / 1.培训成本 = ≤10 万元",
      "二、满意度指标 / （一）服务对象满意度指标 / 1.学员满意度 = ≥95 %",
    ]);
    expect(table?.otherRows.map(({ reason }) => reason)).toEqual(["level", "level", "level", "level", "level"]);
  });

  test("a column of level numbers tells headings from indicators, whatever they are called", () => {
    const [table] = readTables(
      drawnSheet(`
        | 级次 | 指标名称 | 目标值 |
        | 1 | 部门履职 |  |
        | 2 | 重点任务 |  |
        | 3 | 办结率 | ≥95% |
        | 1 | 社会评价 |  |
        | 2 | 群众评价 |  |
        | 3 | 群众满意度 | ≥90% |`),
    );
    expect(tellIndicators(table)).toEqual([
      "4 部门履职 / 重点任务 / 办结率 = ≥95%",
      "7 社会评价 / 群众评价 / 群众满意度 = ≥90%",
    ]);
  });

  test("levels may have columns of their own and still rows of their own", () => {
    const [table] = readTables(
      drawnSheet(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 |  |  |  |
        |  | 数量指标 |  |  |
        |  |  | 培训人数 | ≥100人 |
        |  |  | 培训班次 | ≥5班 |
        | 效益指标 |  |  |  |
        |  | 社会效益指标 |  |  |
        |  |  | 能力 | 提升 |`),
    );
    expect(tellIndicators(table)).toEqual([
      "4 产出指标 / 数量指标 / 培训人数 = ≥100人",
      "5 产出指标 / 数量指标 / 培训班次 = ≥5班",
      "8 效益指标 / 社会效益指标 / 能力 = 提升",
    ]);
    expect(table?.otherRows.map(({ reason }) => reason)).toEqual(["level", "level", "level", "level"]);
  });

  test("a table without any levels is a plain list", () => {
    const sheet = drawnSheet(`
      | 2023年度部门重点工作绩效目标表 | < | < | < | < |
      | 序号 | 绩效目标内容 | 计量单位 | 上年度实际水平 | 本年度计划水平 |
      | 1 | 完成造林 | 万亩 | 12 | 13 |
      | 2 | 新增就业 | 人 | 1200 | 1300 |
      | 合计 |  |  |  |  |
      | 填表人：王某 | < | < | < | < |`);
    expect(tell(sheet)).toEqual([
      [
        "target | header 2 | data 3-4 | A:sequence B:name C:unit D:previousValue E:targetValue",
        "3 – / – / 完成造林 = 13 万亩",
        "4 – / – / 新增就业 = 1300 人",
      ],
    ]);
  });
});

describe("headers", () => {
  test("a header repeated for the next page is no new table, and the levels do not run across it", () => {
    const [table, another] = readTables(
      drawnSheet(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 培训人数 | ≥100人 |
        |  | 质量指标 | 合格率 | ≥95% |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        |  | 时效指标 | 及时率 | ≥95% |
        | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% |`),
    );
    expect(another).toBeUndefined();
    expect(tellIndicators(table)).toEqual([
      "2 产出指标 / 数量指标 / 培训人数 = ≥100人",
      "3 产出指标 / 质量指标 / 合格率 = ≥95%",
      "5 – / 时效指标 / 及时率 = ≥95%",
      "6 满意度指标 / 服务对象满意度指标 / 满意度 = ≥90%",
    ]);
  });

  test.each([
    ["英文", "| Level-1 | Level-2 | Level-3 | Operator | Target | Unit |"],
    ["混用", "| 一级\n指标 | Level-2 | 指标名称 | 运算符号 | 目标值 | 单位 |".replace("\n", "⏎")],
    ["陌生", "| 大类 | 小类 | 内容 | 关系 | 要求 | 量纲 |"],
  ])("%s headers are read", (_, header) => {
    const [table] = readTables(
      drawnSheet(`${header}
        | 产出指标 | 数量指标 | 培训农村干部人数 | ≥ | 100 | 人 |
        |  | 质量指标 | 结业考试合格率 | ≥ | 95 | % |
        |  | 时效指标 | 培训按期完成率 | ＝ | 100 | % |
        | 满意度指标 | 服务对象满意度指标 | 参训学员满意度 | ≥ | 90 | % |`),
    );
    expect(table?.headerRows).toEqual([0]);
    expect(tellIndicators(table)).toEqual([
      "2 产出指标 / 数量指标 / 培训农村干部人数 = ≥ 100 人",
      "3 产出指标 / 质量指标 / 结业考试合格率 = ≥ 95 %",
      "4 产出指标 / 时效指标 / 培训按期完成率 = ＝ 100 %",
      "5 满意度指标 / 服务对象满意度指标 / 参训学员满意度 = ≥ 90 %",
    ]);
  });

  test("a grid whose header is missing is known by its second levels", () => {
    const [table] = readTables(
      drawnSheet(`
        | 产出指标 | 数量指标 | 培训农村干部人数 | ≥100人 |
        |  | 质量指标 | 结业考试合格率 | ≥95% |
        | 效益指标 | 社会效益指标 | 干部履职能力 | 明显提升 |`),
    );
    expect(table?.headerRows).toEqual([]);
    expect(tellIndicators(table)[2]).toBe("3 效益指标 / 社会效益指标 / 干部履职能力 = 明显提升");
  });

  test("what a column holds decides what an ambiguous header means", () => {
    const fields = (header: string, row: string): unknown =>
      readTables(
        drawnSheet(
          `| 一级指标 | 二级指标 | 三级指标 | 指标值 | ${header} |\n| 产出指标 | 数量指标 | 培训人数 | 100 | ${row} |\n| 产出指标 | 质量指标 | 合格率 | 95 | ${row} |`,
        ),
      )[0]?.columns.at(-1)?.field;
    expect(fields("指标性质", "≥")).toBe("comparator");
    expect(fields("指标性质", "正向")).toBe("direction");
    expect(fields("指标性质", "定量指标")).toBe("valueType");
    expect(fields("指标方向", "大于等于")).toBe("comparator");
    expect(fields("绩效标准", "计划标准")).toBe("targetBasis");
    expect(fields("绩效标准", "按签到册统计的参训人员数，不含工作人员")).toBe("description");
    expect(fields("单位", "人次")).toBe("unit");
  });

  test("指标值 beside a column of targets is what was reached", () => {
    const [table] = readTables(
      drawnSheet(`
        | 指标名称 | 目标值(标准) | 指标值 | 得分 |
        | 培训人数 | ≥100人 | 120人 | 10 |
        | 合格率 | ≥95% | 96% | 10 |`),
    );
    expect(table?.columns.map(({ field }) => field)).toEqual(["name", "targetValue", "actualValue", "score"]);
  });

  test("levels shifted by one are read where they stand", () => {
    const [table] = readTables(
      drawnSheet(`
        | 长期绩效目标 | 一级指标 | 二级指标 | 绩效标准 | 指标值 |
        | 产出指标 | 数量指标 | 培训人数 | 按签到册统计的参训人数 | ≥100人 |
        |  | 质量指标 | 结业合格率 | 结业考试合格人数占参训人数的比例 | ≥95% |
        | 效益指标 | 社会效益指标 | 履职能力 | 用人单位反映的干部履职能力 | 明显提升 |
        | 满意度指标 | 服务对象满意度指标 | 学员评价 | 满意的学员占参训学员的比例 | ≥90% |`),
    );
    expect(table && tellTable(table)).toBe(
      "target | header 1 | data 2-5 | A:category B:subcategory C:name D:description E:targetValue",
    );
  });

  test.each([
    [
      "merged",
      "| 绩效指标设置 | < | < | < | < | < | 完成情况 | < |",
      "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | < | 实际完成值 | 得分 |",
      "| ^ | ^ | ^ | 指标性质 | 指标值 | 度量单位 | ^ | ^ |",
    ],
    [
      "unmerged",
      "| 绩效指标 |  |  |  |  |  | 完成情况 |  |",
      "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 |  |  | 实际完成值 | 得分 |",
      "|  |  |  | 指标性质 | 指标值 | 度量单位 |  |  |",
    ],
  ])("three header rows are one header, %s", (_, ...rows) => {
    const [table] = readTables(
      drawnSheet(`
        ${rows.join("\n")}
        | 产出指标 | 数量指标 | 培训人数 | ≥ | 100 | 人 | 120 | 10 |
        | 产出指标 | 质量指标 | 合格率 | ≥ | 95 | % | 96 | 10 |`),
    );
    expect(table && tellTable(table)).toBe(
      "self-eval | header 1,2,3 | data 4-5 | A:category B:subcategory C:name D:comparator E:targetValue F:unit G:actualValue H:score",
    );
  });

  test("headings that only sort the columns belong to the header", () => {
    const [table] = readTables(
      drawnSheet(`
        | 部门项目绩效目标表 | < | < | < | < | < | < |
        | 项目基本信息 | < | 绩效目标 | 绩效指标 | < | < | < |
        | 单位名称 | 项目名称 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 某局 | 培训 | 开展培训 | 产出指标 | 数量指标 | 培训人数 | ≥100人 |`),
    );
    expect(table?.headerRows).toEqual([1, 2]);
  });

  test("the numbers of the columns are no indicator", () => {
    const [table] = readTables(
      drawnSheet(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 1 | 2 | 3 | 4 | 5 |
        | 产出指标 | 数量指标 | 培训人数 | ≥100人 | 10 |`),
    );
    expect(tellIndicators(table)).toEqual(["3 产出指标 / 数量指标 / 培训人数 = ≥100人"]);
  });

  test("two horizons may share both levels", () => {
    const sheet = drawnSheet(`
      | 一级指标 | 二级指标 | 三级指标（长期） | 指标值 | 三级指标（年度） | 指标值 |
      | 产出指标 | 数量指标 | 养护里程 | ≥300公里 | 养护里程 | ≥100公里 |`);
    expect(tell(sheet)).toEqual([
      [
        "target | header 1 | data 2-2 | A:category B:subcategory C:name D:targetValue",
        "2 产出指标 / 数量指标 / 养护里程 = ≥300公里",
      ],
      [
        "target | header 1 | data 2-2 | A:category B:subcategory E:name F:targetValue",
        "2 产出指标 / 数量指标 / 养护里程 = ≥100公里",
      ],
    ]);
  });

  test("stars, brackets and instructions in a header do not hide its word", () => {
    const [table] = readTables(
      drawnSheet(`
        | *一级指标 | *二级指标 | *三级指标 | *指标值 | *实际完成值（定量填数字，定性填达成、部分达成、未达成） | *分值 数量(20)、质量(10)、时效(10)、成本(10)、效益(30)、满意度(10) | *评(扣)分标准 |
        | 产出指标 | 数量指标 | 培训人数 | ≥100人 | 100人 | 20 | 每少一人扣一分 |`),
    );
    expect(table?.columns.map(({ field }) => field)).toEqual([
      "category",
      "subcategory",
      "name",
      "targetValue",
      "actualValue",
      "weight",
      "scoring",
    ]);
  });
});
