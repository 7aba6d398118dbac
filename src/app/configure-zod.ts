import * as z from "zod";

// Before any schema is built: a schema decides when it is built whether it may compile itself, which the pane's
// Content-Security-Policy forbids.
z.config({ ...z.locales.zhCN(), jitless: true });
