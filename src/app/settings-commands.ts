import type { CustomRule } from "../check/custom-rule";
import type { PresetName } from "../check/rule-set";
import type { Host } from "../host/host";
import type { Text } from "../rules/rule";
import type { Area } from "../sheet/address";
import type { FieldName, GoalTable } from "../table/goal-table";
import type { ReadingChoices } from "../table/reading-choices";
import { failed, ready, type Core } from "./desk";
import { PRESET, READING, RULES } from "./kept-keys";
import { noChanges, ruleSetText, type RuleChange, type RuleChanges } from "./rule-changes";
import type { Activity, SessionState, Task } from "./session-state";
import * as notices from "./settings-notices";

/** What the settings need of the session. */
export interface SettingsPort {
  readonly host: Host;
  state(): SessionState;
  show(change: Partial<SessionState>): void;
  run(task: Task, work: (core: Core) => Promise<Activity>): Promise<void>;
  /** Checks again what was checked; null when nothing was. */
  recheck(core: Core): Promise<Activity | null>;
  /** The cells the user selected last. */
  selection(): { readonly sheet: string; readonly area: Area } | null;
}

/** What the user decides about reading and checking. Every change takes effect at once. */
export class SettingsCommands {
  constructor(private readonly port: SettingsPort) {}

  /** Fetches what the workbook keeps; answers what to tell the user when some of it is damaged. */
  async restore(core: Core): Promise<Text | null> {
    const { host } = this.port;
    const choices = core.readChoices(await host.load(READING));
    const ruleSettings = await core.readRuleSettings(await host.load(RULES));
    this.port.show({ choices: choices.value, ruleSettings: ruleSettings.value });
    return notices.damagedNotice(choices.isDamaged, ruleSettings.isDamaged);
  }

  /** Shows the rules, and how the tables of the active worksheet are read. One round trip. */
  open(): Promise<void> {
    return this.port.run("settings", async (core) => {
      const { ruleCatalogue } = await core.loadRuleCatalogue();
      const { settings } = this.port.state();
      const [rules, faults] = settings.kind === "open" ? [settings.rules, settings.faults] : [ruleCatalogue(), []];
      this.port.show({ settings: { kind: "open", rules, faults, sheet: null, readings: [] } });
      await this.#showReadings(core);
      return ready(null);
    });
  }

  /** Decides what a column of a worksheet means; null: none of the known fields. */
  chooseColumn(sheet: string, column: number, field: FieldName | null): Promise<void> {
    return this.#choose((core, choices) => core.withColumn(choices, sheet, column, field));
  }

  /** Decides a table's form profile; null leaves it to the reader. */
  chooseForm(table: GoalTable, form: string | null): Promise<void> {
    return this.#choose((core, choices) => core.withForm(choices, table, form));
  }

  /** Leaves a table to the reader again; null: all tables of the worksheet. */
  forgetChoices(sheet: string, table: GoalTable | null): Promise<void> {
    return this.#choose((core, choices) => core.withoutChoices(choices, sheet, table));
  }

  /** Says that the selected cells are a table. */
  pointAtTable(): Promise<void> {
    return this.port.run("settings", async (core) => {
      const selection = this.port.selection();
      if (!selection || selection.area.top === selection.area.bottom) return failed(notices.selectTableNotice);
      const { sheet, area } = selection;
      return this.#useChoices(
        core,
        core.withArea(this.port.state().choices, sheet, area),
        notices.pointedNotice(sheet, area),
      );
    });
  }

  /** Replaces what is decided about one rule; undefined leaves it to the preset. */
  changeRule(id: string, change: (current: RuleChange | undefined) => RuleChange | undefined): Promise<void> {
    return this.#change((core, { rules }) =>
      core.withRule(this.port.state().ruleSettings.changes, id, change(rules[id])),
    );
  }

  removeCustomRule(rule: CustomRule): Promise<void> {
    return this.#change((_, changes) => ({ ...changes, custom: changes.custom.filter((one) => one !== rule) }));
  }

  /** Takes back every change to the preset. */
  resetRules(): Promise<void> {
    return this.#change(() => noChanges);
  }

  /** Takes over a rule-set file in place of all changes; what is wrong with it is shown instead. */
  importRules(text: string): Promise<void> {
    return this.port.run("settings", async (core) => {
      const result = await core.importRuleSet(text);
      this.#showFaults(result.kind === "invalid" ? result.faults : []);
      if (result.kind === "invalid") return failed(notices.notImportedNotice(result.faults.length));
      const { preset, changes } = result;
      await this.port.host.save(new Map([[PRESET, preset]]));
      return this.#useChanges(core, preset, changes, notices.importedNotice(changes));
    });
  }

  /** Stores the rule settings in the workbook, or forgets them there. */
  keepRules(isKept: boolean): Promise<void> {
    return this.port.run("settings", async () => {
      const { ruleSettings, preset } = this.port.state();
      this.port.show({ ruleSettings: { ...ruleSettings, isKept } });
      await this.port.host.save(new Map([[RULES, isKept ? ruleSetText(preset, ruleSettings.changes) : null]]));
      return ready(isKept ? notices.keptNotice : notices.notKeptNotice);
    });
  }

  #choose(work: (core: Core, choices: ReadingChoices) => ReadingChoices): Promise<void> {
    return this.port.run("settings", (core) =>
      this.#useChoices(core, work(core, this.port.state().choices), notices.readAgainNotice),
    );
  }

  async #useChoices(core: Core, choices: ReadingChoices, notice: Text): Promise<Activity> {
    await this.#keepChoices(core, choices);
    const checked = await this.port.recheck(core);
    if (this.port.state().settings.kind === "open") await this.#showReadings(core);
    return checked ?? ready(notice);
  }

  async #keepChoices(core: Core, choices: ReadingChoices): Promise<void> {
    this.port.show({ choices });
    await this.port.host.save(new Map([[READING, core.writeChoices(choices)]]));
  }

  async #showReadings(core: Core): Promise<void> {
    const sheet = await this.port.host.read();
    const { settings, choices } = this.port.state();
    if (settings.kind !== "open") return;
    const readings = core.readingsOf(sheet, choices);
    this.port.show({ active: sheet.name, settings: { ...settings, sheet: sheet.name, readings } });
  }

  #change(work: (core: Core, changes: RuleChanges) => RuleChanges): Promise<void> {
    return this.port.run("settings", async (core) => {
      const { ruleSettings, preset } = this.port.state();
      const changes = work(core, ruleSettings.changes);
      const result = await core.importRuleSet(ruleSetText(preset, changes));
      if (result.kind === "invalid") return failed(notices.refusedNotice(result.faults));
      return this.#useChanges(core, preset, changes, notices.rulesChangedNotice);
    });
  }

  async #useChanges(core: Core, preset: PresetName, changes: RuleChanges, notice: Text): Promise<Activity> {
    const { isKept } = this.port.state().ruleSettings;
    this.port.show({ preset, ruleSettings: { changes, isKept } });
    if (isKept) await this.port.host.save(new Map([[RULES, ruleSetText(preset, changes)]]));
    return (await this.port.recheck(core)) ?? ready(notice);
  }

  #showFaults(faults: readonly string[]): void {
    const { settings } = this.port.state();
    if (settings.kind === "open") this.port.show({ settings: { ...settings, faults } });
  }
}
