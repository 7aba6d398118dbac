/** Excel's names for what can go wrong, with the HTTP status it sends along and its words in Simplified Chinese. */
const known = {
  AccessDenied: { status: 403, message: "您无法执行请求的操作。" },
  ApiNotFound: { status: 404, message: "找不到您尝试使用的 API，较新版本的 Excel 可能提供该 API。" },
  GeneralException: { status: 500, message: "处理请求时出现内部错误。" },
  InsertDeleteConflict: { status: 409, message: "尝试的插入或删除操作导致冲突。" },
  InvalidArgument: { status: 400, message: "参数无效、缺少或格式不正确。" },
  InvalidReference: { status: 400, message: "此引用对于当前操作无效。" },
  ItemAlreadyExists: { status: 409, message: "正在创建的资源已存在。" },
  ItemNotFound: { status: 404, message: "请求的资源不存在。" },
  MergedRangeConflict: { status: 409, message: "无法对合并单元格的一部分执行此操作。" },
  RequestAborted: { status: 500, message: "请求在运行时中止。" },
} as const;

export type RichApiErrorCode = keyof typeof known;

/** A refusal as Excel would give it; `location` names the member that refused, as in "Range.values". */
export class RichApiError extends Error {
  readonly status: number;

  constructor(
    readonly code: RichApiErrorCode,
    readonly location: string,
  ) {
    super(code === "ApiNotFound" ? `${known[code].message}（${location}）` : known[code].message);
    this.name = "RichApiError";
    this.status = known[code].status;
  }
}
