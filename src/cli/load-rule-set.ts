import { readFile } from "node:fs/promises";
import { parseRuleSet, presetRuleSet, type PresetName, type RuleSetResult } from "../check/rule-set";
import { fileSystemMessage, isFileSystemError } from "./file-problem";

const presets: readonly PresetName[] = ["submission", "recommended", "strict"];

/** The rule set of a preset's name, or of a rule-set file. */
export async function loadRuleSet(presetOrFile: string): Promise<RuleSetResult> {
  const preset = presets.find((name) => name === presetOrFile);
  if (preset) return { kind: "rule-set", ruleSet: presetRuleSet(preset) };
  try {
    const result = await parseRuleSet(await readFile(presetOrFile, "utf8"));
    if (result.kind === "rule-set") return result;
    return { kind: "invalid", message: `规则集文件“${presetOrFile}”有误，没有检查：\n${result.message}` };
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    const message = fileSystemMessage(presetOrFile, error);
    return { kind: "invalid", message: `规则集${message}规则集可以写 ${presets.join("、")}，或规则集文件的路径。` };
  }
}
