/** A text from an address on the network, or why there is none. */
export type FetchedText =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "refused";
      readonly reason: "address" | "insecure" | "policy" | "sharing" | "unreachable" | "timeout" | "too-large";
    }
  | { readonly kind: "status"; readonly status: number };

/** Fetches a text without sending who asks; never rejects. */
export type FetchText = (address: string) => Promise<FetchedText>;
