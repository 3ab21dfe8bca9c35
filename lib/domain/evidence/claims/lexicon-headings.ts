const WORDS = `experience career education skills skill profile summary achievements achievement accomplishments tools technologies certifications certification certificates
languages language interests projects publications awards training qualifications employment history references key core competencies strengths objective about contact personal
details additional information volunteer volunteering courses coursework highlights expertise professional technical selected relevant work academic background memberships
hobbies activities leadership development me my curriculum vitae resume cv other areas honors honours licenses licences links software and of & und
kenntnisse fahigkeiten berufserfahrung werdegang ausbildung studium sprachen zertifikate weiterbildung weiterbildungen projekte profil kontakt personliche daten hobbys interessen
ehrenamt stationen berufliche beruflicher beruflicher qualifikationen kompetenzen auszeichnungen veroffentlichungen referenzen sonstiges edv it praktika schulbildung lebenslauf anlagen`;

/** Words that head the sections of a resume, folded. */
export const HEADING_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/));
