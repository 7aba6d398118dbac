import { fromA1 } from "../../src/sheet/address";
import type { Member } from "./fake-model";
import type { Server } from "./fake-state";
import { ExcelError, freshId, type FakeRemark } from "./fake-workbook";

const refuse = (code: string): never => {
  throw new ExcelError(code);
};

const guard = ({ sheet }: Server): void => {
  if (sheet.isProtected) refuse("AccessDenied");
};

const remarkOf = ({ part }: Server): FakeRemark => part as FakeRemark;

const needs = ({ fake }: Server, minor: number): void => {
  if (Number(fake.version.split(".")[1]) < minor) refuse("ApiNotFound");
};

const collection = (to: string, minor: number): Member => ({
  kind: "child",
  to,
  get: (self) => {
    needs(self, minor);
    return { ...self, type: to };
  },
});

/** A cell has one comment or one note. */
function add(self: Server, kind: FakeRemark["kind"], cell: Server, content: string): Server {
  guard(self);
  const [area] = cell.areas;
  if (area?.top !== area?.bottom || area?.left !== area?.right || content === "") refuse("InvalidArgument");
  const { top: row = 0, left: column = 0 } = area ?? {};
  if (self.sheet.remarks.some((other) => other.row === row && other.column === column)) refuse("InvalidArgument");
  const part: FakeRemark = { id: freshId(), kind, row, column, content, replies: [] };
  self.sheet.remarks.push(part);
  return { ...self, type: kind === "comment" ? "Comment" : "Note", part };
}

const remarksOf = ({ sheet }: Server, kind: FakeRemark["kind"]): FakeRemark[] =>
  sheet.remarks.filter((remark) => remark.kind === kind);

const items = (kind: FakeRemark["kind"], to: string): Member => ({
  kind: "items",
  to,
  get: (self) => remarksOf(self, kind).map((part) => ({ ...self, type: to, part })),
});

const found = (self: Server, type: string, part: FakeRemark | undefined): Server => ({
  ...self,
  type,
  part: part ?? refuse("ItemNotFound"),
});

const common: Readonly<Record<string, Member>> = {
  content: {
    kind: "scalar",
    get: (self) => remarkOf(self).content,
    set: (self, value) => {
      guard(self);
      remarkOf(self).content = String(value);
    },
  },
  delete: {
    kind: "action",
    call: (self) => {
      guard(self);
      self.sheet.remarks = self.sheet.remarks.filter((remark) => remark !== self.part);
    },
  },
  getLocation: {
    kind: "object",
    to: "Range",
    call: (self) => {
      const { row, column } = remarkOf(self);
      return { ...self, type: "Range", areas: [{ top: row, left: column, bottom: row, right: column }] };
    },
  },
};

/** Where a worksheet's comments and notes are. */
export const remarkCollections: Readonly<Record<string, Member>> = {
  comments: collection("CommentCollection", 10),
  notes: collection("NoteCollection", 18),
};

/** Comments, which people answer, and notes. */
export const remarkModel: Readonly<Record<string, Readonly<Record<string, Member>>>> = {
  CommentCollection: {
    items: items("comment", "Comment"),
    add: {
      kind: "object",
      to: "Comment",
      call: (self, cell: Server, content: string) => add(self, "comment", cell, content),
    },
    getItem: {
      kind: "object",
      to: "Comment",
      call: (self, id: string) =>
        found(
          self,
          "Comment",
          remarksOf(self, "comment").find((remark) => remark.id === id),
        ),
    },
  },
  Comment: {
    ...common,
    id: { kind: "scalar", get: (self) => remarkOf(self).id },
    replies: {
      kind: "child",
      to: "CommentReplyCollection",
      get: (self) => ({ ...self, type: "CommentReplyCollection" }),
    },
  },
  CommentReplyCollection: {
    items: {
      kind: "items",
      to: "CommentReply",
      get: (self) => remarkOf(self).replies.map((part) => ({ ...self, type: "CommentReply", part })),
    },
  },
  CommentReply: { id: { kind: "scalar", get: ({ part }) => part } },
  NoteCollection: {
    items: items("note", "Note"),
    add: {
      kind: "object",
      to: "Note",
      call: (self, cell: Server, content: string) => add(self, "note", cell, content),
    },
    getItem: {
      kind: "object",
      to: "Note",
      call: (self, address: string) => {
        const at = fromA1(address);
        const here = remarksOf(self, "note").find(({ row, column }) => row === at?.row && column === at.column);
        return found(self, "Note", here);
      },
    },
    getItemAt: {
      kind: "object",
      to: "Note",
      call: (self, index: number) => found(self, "Note", remarksOf(self, "note")[index]),
    },
  },
  Note: common,
};
