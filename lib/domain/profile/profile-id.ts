/** The profile every account begins with. Rows that name no profile belong to it. */
export const MAIN_PROFILE_ID = "main";
