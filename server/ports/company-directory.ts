export type DirectoryEntry = { source: string; token: string; name: string; url: string; industry?: string };
/** The bundled directory of companies and the boards they publish on. */
export type CompanyDirectory = {
  search(
    query: string,
    options: { source?: string; industry?: string; limit: number; offset?: number },
  ): Promise<DirectoryEntry[]>;
  /** Companies of one industry, where it is known, in the directory's order. */
  listIndustry(industry: string, options: { limit: number; offset?: number }): Promise<DirectoryEntry[]>;
  /** The industries and the systems there are. */
  describe(): Promise<{ industries: string[]; sources: { source: string; count: number }[] }>;
  count(): Promise<number>;
};
