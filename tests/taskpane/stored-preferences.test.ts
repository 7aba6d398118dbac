import { storedPreferences } from "../../src/taskpane/stored-preferences";

describe("preferences in the browser", () => {
  beforeEach(() => {
    localStorage.clear();
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it("are kept for the next pane, apart from what other pages keep", () => {
    localStorage.setItem("own-set:foreign", "x");
    expect(storedPreferences().write("own-set:甲", "1")).toBe("kept");
    const later = storedPreferences();
    expect([later.read("own-set:甲"), later.keys("own-set:")]).toEqual(["1", ["own-set:甲"]]);
    expect(later.write("own-set:甲", null)).toBe("kept");
    expect([later.read("own-set:甲"), later.keys("own-set:")]).toEqual([null, []]);
    expect(localStorage.getItem("own-set:foreign")).toBe("x");
  });

  it("say that the storage is full, and leave what was there", () => {
    const preferences = storedPreferences();
    preferences.write("own-set:甲", "1");
    jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("quota", "QuotaExceededError");
    });
    expect([preferences.write("own-set:甲", "2"), preferences.read("own-set:甲")]).toEqual(["full", "1"]);
  });

  it("last until the pane closes where the browser denies its storage", () => {
    jest.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    const preferences = storedPreferences();
    expect(preferences.write("own-set:甲", "1")).toBe("briefly");
    expect([preferences.read("own-set:甲"), preferences.keys("own-set:")]).toEqual(["1", ["own-set:甲"]]);
    expect(storedPreferences().read("own-set:甲")).toBeNull();
  });

  it("tell of what another pane has written, and of nothing else", () => {
    const preferences = storedPreferences();
    const told: string[] = [];
    const stop = preferences.watch("own-set", () => told.push("told"));
    for (const key of ["jixiao:own-set:甲", "jixiao:reviewer", "own-set:甲", null])
      dispatchEvent(new StorageEvent("storage", { key }));
    expect(told).toHaveLength(2);
    stop();
    dispatchEvent(new StorageEvent("storage", { key: "jixiao:own-set:甲" }));
    expect(told).toHaveLength(2);
  });
});
