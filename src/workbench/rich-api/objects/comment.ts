import { addComment, changeNote, commentsOn, removeNote, type CellComment } from "../../spreadsheet/comments";
import { asText } from "../arguments";
import { RichApiError } from "../rich-api-error";
import { defineKind, object, type Answer, type Arguments } from "../rich-object";
import { oneCell } from "./one-cell";
import { sheetOf, writable, type SheetTarget } from "./sheet-target";

/** One comment of a worksheet. */
interface Comment {
  readonly sheet: SheetTarget;
  readonly id: string;
}

interface Reply {
  readonly comment: Comment;
  readonly index: number;
}

const find = ({ sheet, id }: Comment): CellComment | undefined =>
  commentsOn(sheetOf(sheet)).find((comment) => comment.id === id);

function contentOf(comment: Comment): CellComment {
  const found = find(comment);
  if (!found) throw new RichApiError("ItemNotFound", "Comment");
  return found;
}

const replyKind = defineKind<Reply>("CommentReply", {
  identify: ({ comment, index }) => ({ Id: `${comment.id}${String(index)}` }),
  scalars: {
    Id: ({ comment, index }) => `${comment.id}${String(index)}`,
    Content: ({ comment, index }) => contentOf(comment).replies[index] ?? "",
  },
});

const repliesKind = defineKind<Comment>("CommentReplyCollection", {
  items: (comment) => contentOf(comment).replies.map((_, index) => replyKind.of({ comment, index })),
  methods: {
    Add(comment, { values: [content] }) {
      const before = contentOf(comment);
      const replies = [...before.replies, asText(content, "CommentReplyCollection.add")];
      changeNote(writable(comment.sheet, "CommentReplyCollection.add"), before, { replies });
      return object(replyKind.of({ comment, index: before.replies.length }));
    },
  },
});

const commentKind = defineKind<Comment>("Comment", {
  identify: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Content: (comment) => contentOf(comment).note,
  },
  properties: { Replies: (comment) => repliesKind.of(comment) },
  setters: {
    Content(comment, value) {
      const note = asText(value, "Comment.content");
      changeNote(writable(comment.sheet, "Comment.content"), contentOf(comment), { note });
    },
  },
  methods: {
    Delete(comment) {
      removeNote(writable(comment.sheet, "Comment.delete"), contentOf(comment));
      return undefined;
    },
    GetLocation(comment) {
      const { row, col } = contentOf(comment);
      return object(comment.sheet.range({ top: row, left: col, bottom: row, right: col }));
    },
  },
});

function add(target: SheetTarget, args: Arguments): Answer {
  const sheet = writable(target, "CommentCollection.add");
  const { row, column } = oneCell(args, "CommentCollection.add");
  const id = addComment(sheet, row, column, asText(args.values[1], "CommentCollection.add"));
  if (id === null) throw new RichApiError("InvalidArgument", "CommentCollection.add");
  return object(commentKind.of({ sheet: target, id }));
}

/** The comments on a worksheet. */
export const commentsKind = defineKind<SheetTarget>("CommentCollection", {
  items: (sheet) => commentsOn(sheetOf(sheet)).map(({ id }) => commentKind.of({ sheet, id })),
  item(sheet, key) {
    const comment = { sheet, id: asText(key, "CommentCollection.getItem") };
    if (!find(comment)) throw new RichApiError("ItemNotFound", "CommentCollection.getItem");
    return commentKind.of(comment);
  },
  methods: { Add: add },
});
