export type DirectoryEntry = { source: string; token: string; name: string; url: string; industry?: string };
/** The bundled directory of companies and the boards they publish on. */
export type CompanyDirectory = {
  search(query: string, options: { source?: string; limit: number; offset?: number }): Promise<DirectoryEntry[]>;
  count(): Promise<number>;
};
