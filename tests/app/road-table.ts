import type { Sheet } from "../../src/sheet/sheet";
import { drawnSheet } from "../drawn-sheet";

/** 绩效标准 in D may be a description or a basis: its words do not tell. */
export const roadSheet = (): Sheet =>
  drawnSheet(`
  === 公路养护
  | 项目名称 | 农村公路养护 | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 绩效标准 | 指标值 |
  | 产出指标 | 数量指标 | 养护公路里程 | 按技术规范养护 | ≥120公里 |
  | ^ | 质量指标 | 路面合格率 | 合格里程占比 | ≥95% |
  | 效益指标 | 社会效益指标 | 群众出行便利度 | 往返时间缩短 | ≥90% |
  | 满意度指标 | 服务对象满意度指标 | 沿线群众满意度 | 问卷调查 | ≥90% |`);
