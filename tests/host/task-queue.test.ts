import { taskQueue } from "../../src/host/task-queue";

test("tasks run one at a time, in order, and one that fails holds up none", async () => {
  const inTurn = taskQueue();
  const log: string[] = [];
  const task = (name: string, milliseconds: number) => async (): Promise<string> => {
    log.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    log.push(`${name} ends`);
    if (name === "二") throw new Error("二 fails");
    return name;
  };
  const results = await Promise.allSettled([inTurn(task("一", 10)), inTurn(task("二", 0)), inTurn(task("三", 5))]);
  expect(log).toEqual(["一 begins", "一 ends", "二 begins", "二 ends", "三 begins", "三 ends"]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
