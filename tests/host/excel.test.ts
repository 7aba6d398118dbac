import { hostContract, runContractCase } from "../../src/host/contract";
import { excelHost } from "../../src/host/excel/excel-host";
import { fakeMarks, installFakeExcel } from "./fake-excel";

describe.each(["1.9", "1.13", "1.14", "1.17"])(
  "the host over Office.js keeps the contract with ExcelApi %s",
  (version) => {
    test.each(hostContract.map((one) => [one.name, one] as const))("%s", async (_, one) => {
      const excel = installFakeExcel(["项目绩效目标表"]);
      excel.version = version;
      await runContractCase(await excelHost(), one, (sheet) => Promise.resolve(fakeMarks(excel.find(sheet))));
      expect(excel.sheets.map(({ name }) => name)).toEqual(["项目绩效目标表"]);
    });
  },
);
