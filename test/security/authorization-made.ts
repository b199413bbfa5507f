/** A case of a test. */
export interface MadeCase {
  what: string;
  id: string;
  /** Null: a partner without an account. */
  senderId: string | null;
  /** Null: a draft, which has none yet. */
  receiverId: string | null;
  version: number;
}
