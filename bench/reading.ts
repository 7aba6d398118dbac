import { emptySheet, type Sheet } from "../src/sheet/sheet";
import { readTables } from "../src/table/read-tables";

const header = [
  "序号",
  "单位编码",
  "单位名称",
  "项目编码",
  "项目名称",
  "预算数（万元）",
  "其中：财政拨款",
  "其他资金",
  "年度绩效目标",
  "一级指标",
  "二级指标",
  "三级指标",
  "指标解释",
  "指标性质",
  "指标值",
  "度量单位",
  "权重",
  "指标值确定依据",
  "备注",
  "责任科室",
];
const levels = [
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "时效指标"],
  ["效益指标", "社会效益指标"],
  ["满意度指标", "服务对象满意度指标"],
];

/** A register of `size` indicators, five to a project, twenty columns wide. */
function register(size: number): Sheet {
  const rows = Array.from({ length: size }, (_, index) => {
    const project = Math.floor(index / levels.length);
    const [category = "", subcategory = ""] = levels[index % levels.length] ?? [];
    return [
      String(index + 1),
      "350001",
      "某市农业农村局",
      `13080424P${String(project).padStart(12, "0")}`,
      `农业项目${String(project)}`,
      String(project % 900),
      String(project % 900),
      "0",
      `完成农业项目${String(project)}的建设任务。`,
      category,
      subcategory,
      `第${String(index)}项任务完成情况`,
      `反映第${String(index)}项任务`,
      "≥",
      String(index % 100),
      "%",
      "20",
      "年度工作计划",
      "",
      "计财科",
    ];
  });
  const texts = [["部门项目绩效目标汇总表", ...header.slice(1).map(() => "")], header, ...rows];
  return {
    ...emptySheet("登记表"),
    used: { top: 0, left: 0, bottom: texts.length - 1, right: header.length - 1 },
    values: texts,
    texts,
    formulas: texts.map((row) => row.map(() => null)),
    numberFormats: texts.map((row) => row.map(() => "General")),
    merges: [{ top: 0, left: 0, bottom: 0, right: header.length - 1 }],
  };
}

for (const size of [2_500, 5_000, 10_000, 20_000, 40_000]) {
  const sheet = register(size);
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    const [table] = readTables(sheet);
    if (table?.projects.length !== size / levels.length) throw new Error("the register was not read");
    return performance.now() - start;
  });
  process.stdout.write(
    `${String(size)} rows × ${String(header.length)} columns: ${Math.min(...times).toFixed(0)} ms\n`,
  );
}
