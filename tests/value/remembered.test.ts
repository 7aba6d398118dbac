import { remembered } from "../../src/value/remembered";

describe("a function that remembers", () => {
  test("computes each text once, nothing found included", () => {
    const asked: string[] = [];
    const find = remembered((text) => {
      asked.push(text);
      return text === "培训人次" ? 50 : null;
    });
    expect(["培训人次", "受益村数", "培训人次", "受益村数"].map(find)).toEqual([50, null, 50, null]);
    expect(asked).toEqual(["培训人次", "受益村数"]);
  });

  test("keeps no long texts", () => {
    let count = 0;
    const measure = remembered((text) => {
      count += 1;
      return text.length;
    });
    const goal = "完成农村公路日常养护，".repeat(40);
    expect([measure(goal), measure(goal)]).toEqual([goal.length, goal.length]);
    expect(count).toBe(2);
  });

  test("forgets when it has seen very many texts, and answers as before", () => {
    const double = remembered((text) => `${text}${text}`);
    for (let number = 0; number < 30_000; number += 1) double(`第${String(number)}项`);
    expect(double("第0项")).toBe("第0项第0项");
  });
});
