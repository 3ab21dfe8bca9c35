/**
 * Words that tell titles, organisations, schools and degrees in scripts without spaces or capitals. They are looked for
 * anywhere in a text: these languages join them to their neighbours.
 */
const TITLE =
  /经理|工程师|主管|总监|专员|助理|设计师|分析师|顾问|教师|护士|会计师?|实习生|主任|总裁|开发者|研究员|讲师|医生|律师|销售代表|エンジニア|マネージャー|主任|課長|部長|係長|営業|デザイナー|担当|講師|看護師|コンサルタント|アナリスト|プログラマ|リーダー|研究員|教員|店長|מהנדס|מפתח|מנהל|יועץ|יועצת|רכז|מורה|אחות|אח מוסמך|ראש צוות|אנליסט|מעצב|מתכנת|טכנאי|עוזר|סטודנט|חוקר|מרצה|עורך דין|רואה חשבון|مهندس|مدير|محاسب|معلم|ممرض|صيدلاني|صيدلي|مطور|مستشار|أخصائي|اخصائي|مشرف|محلل|مصمم|طبيب|متدرب|مساعد|رئيس قسم|منسق|엔지니어|매니저|개발자|디자이너|과장|부장|대리|연구원/u;
const ORGANISATION =
  /公司|集团|事务所|银行|医院|研究院|研究所|株式会社|有限会社|合同会社|病院|銀行|事業所|בע["״]מ|חברת|מערכות|טכנולוגיות|בית חולים|המרכז הרפואי|עיריית|בנק|شركة|مستشفى|مؤسسة|مجموعة|بنك|وزارة|عيادة|주식회사|㈜|병원|은행/u;
const INSTITUTION =
  /大学|学院|学校|中学|高校|専門学校|大学院|אוניברסיט|מכלל|הטכניון|בית ספר|جامعة|كلية|معهد|مدرسة|대학교|고등학교/u;
const DEGREE =
  /本科|学士|硕士|博士|大专|研究生|修士|卒業|תואר|תעודת|דוקטורט|בגרות|بكالوريوس|ماجستير|دكتوراه|دبلوم|학사|석사|박사/u;

export const scriptTitleScore = (text: string): number => (TITLE.test(text) ? 2.5 : 0);
export const scriptOrganisationScore = (text: string): number => (ORGANISATION.test(text) ? 3 : 0);
export const scriptInstitutionScore = (text: string): number => (INSTITUTION.test(text) ? 2 : 0);
export const scriptDegreeScore = (text: string): number => (DEGREE.test(text) ? 3 : 0);

/** True for a text in Chinese, Japanese or Korean, which has few spaces or none to count words by. */
export function isWithoutSpaces(text: string): boolean {
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return signs > text.length * 0.5;
}

/** True for a text most of whose letters know no capitals. */
export function isCaseless(text: string): boolean {
  return /\p{Lo}/u.test(text) && !/\p{Lu}|\p{Ll}/u.test(text);
}
