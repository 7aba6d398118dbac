import { defineKind } from "../rich-object";

/** The service that office.js itself tells when it is ready for ribbon commands. */
export const addInServiceKind = defineKind<undefined>("AddinInternalService", {
  methods: { NotifyActionHandlerReady: () => undefined },
});
