import type { Spreadsheet } from "../../spreadsheet/spreadsheet";
import { asText } from "../arguments";
import type { Json } from "../protocol";
import { RichApiError } from "../rich-api-error";
import { defineKind, object, value } from "../rich-object";

interface Setting {
  readonly spreadsheet: Spreadsheet;
  readonly key: string;
}

const settingKind = defineKind<Setting>("Setting", {
  identify: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: ({ key }) => key,
    Value: ({ spreadsheet, key }) => spreadsheet.settings.get(key) ?? null,
  },
  setters: {
    Value: ({ spreadsheet, key }, to) => {
      spreadsheet.settings.set(key, to);
    },
  },
  methods: {
    Delete({ spreadsheet, key }) {
      spreadsheet.settings.delete(key);
      return undefined;
    },
  },
});

function keyOf(spreadsheet: Spreadsheet, key: Json | undefined): string | undefined {
  const wanted = asText(key, "SettingCollection.getItem");
  return spreadsheet.settings.has(wanted) ? wanted : undefined;
}

/** What add-ins keep in the workbook. */
export const settingsKind = defineKind<Spreadsheet>("SettingCollection", {
  items: (spreadsheet) => [...spreadsheet.settings.keys()].map((key) => settingKind.of({ spreadsheet, key })),
  item(spreadsheet, wanted) {
    const key = keyOf(spreadsheet, wanted);
    if (key === undefined) throw new RichApiError("ItemNotFound", "SettingCollection.getItem");
    return settingKind.of({ spreadsheet, key });
  },
  methods: {
    Add(spreadsheet, { values: [name, content] }) {
      const key = asText(name, "SettingCollection.add");
      spreadsheet.settings.set(key, content ?? null);
      return object(settingKind.of({ spreadsheet, key }));
    },
    GetCount: (spreadsheet) => value(spreadsheet.settings.size),
    GetItemOrNullObject(spreadsheet, { values: [wanted] }) {
      const key = keyOf(spreadsheet, wanted);
      return object(key === undefined ? null : settingKind.of({ spreadsheet, key }));
    },
  },
});
