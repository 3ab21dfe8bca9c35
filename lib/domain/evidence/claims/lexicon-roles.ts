/** Verbs by how much of the work they claim. Folded text is matched; English and German. */

/** Taking part: never enough to claim having led or made it. */
export const TAKING_PART =
  /\b(help(ed|ing|s)?|assist(ed|ing|s)?|support(ed|ing|s)?|contribut(ed|ing|es?|ions?)|participat(ed|ing|es?)|took part|taking part|work(ed|ing)? (on|with|alongside)|involved in|part of (a|the|an)|member of|team member|shadow(ed|ing)|observ(ed|ing)|collaborat(ed|ing)|familiar|exposure to|mitgewirkt|mitwirkung|wirkte mit|wirkte|mitgearbeitet|mitarbeit|arbeitete (an|mit)|gearbeitet an|unterstutz(t|te|ung|en)|geholfen|half|beteiligt|beigetragen|assistier(t|te)|begleitet(e)?)\b/;

/** Leading people, work or money. */
export const LEADING_CLAIM =
  /\b(led(?! (to|by)\b)|lead(?= (a|the|an|our|all|two|three|four|five|six|\d))|leading (?=(a|an|the|our|all|two|three|four|five|six|\d+|teams?|cross)\b)|headed( up)?|heading up|directed|spearhead(ed|ing)?|manag(ed|ing|e) (?=((a|an|the|our|my|its|two|three|\d+)[ -]?)?([\p{L}\d-]+ ){0,3}(teams?|people|staff|engineers|developers|employees|reports|department|group|division|nurses|analysts|designers|budget|p&l|program(me)?|operations|office|store|branch))|manager of|supervis(ed|ing)|overs(aw|ee|eeing|een)|chaired|in charge of|at the helm of|head of|masterminded|(?<=\bi (also |currently |now )?)(head|direct|chair|supervise|oversee|steer)\b|lead (?=(\p{L}+ )?(counsel|author|investigator|negotiator|organi[sz]er))|geleitet|leitete|leite|(?!\p{L}*(an|ein|weiter|ab|be?g)leitung)\p{L}*leitung(?!s)|(gesamt|eigen|personal|fuhrungs|budget|ergebnis|projekt|haupt)verantwortung|eigenverantwortlich\w*|gefuhrt|fuhrte(?! (ein|durch))|verantwortete|verantwortlich fur|federfuhrend|unter meiner (leitung|fuhrung)|chef(in)? (von|der|des))\b/u;

/** What in the evidence backs a claim of leading. */
export const LEADING_BACKED =
  /\b(led|lead(er|ing|s)?|leadership|head(ed|ing|s)?|director|directed|spearhead\w*|manag(ed|ing|es?|er|ement)|supervis\w*|overs(aw|ee|eeing|een)|(?<!second[- ])chair\w*|in charge|responsible for|responsibilit\w*|ran|own(ed|er|ing|ership)|drove|driv(e|en|ing)|orchestrat\w*|coordinat\w*|captain|principal|chief|vp|president|founder|co-?founder|foreman|charge nurse|geleitet|leitete|leitet|leiter(in)?|leitung|leiten|teamleit\w*|\w+leiter(in)?|(?!\w*(an|ein|weiter|ab|beg)leitung)\w*leitung|\w*manager(in)?|steuerung (von|der|des)|moder(ation|ier\w*)|gefuhrt|fuhrte|fuhrung|verantwort\w*|federfuhrend|koordin\w*|(ge)?steuer(t|te|ten|n)|chef\w*|meister(in)?)\b/;

/** Leading people. */
export const TEAM_CLAIM =
  /\b((led|leading|headed|managed|managing|directed|supervised|supervising|oversaw|overseeing|run|ran|lead) (?=((a|an|the|our|my|its|two|three|\d+)[ -]?)?((?!(for|of|with|to|by|and|from|in|on|at) )[\p{L}\d-]+ ){0,3}(teams?|people|staff|engineers|developers|employees|reports|department|group|division|nurses|analysts|designers|specialists|colleagues)\b)|people manager|team (leader|lead) of|direct reports|(ein|das|mein) team (von|aus|mit)\b[^.,]{0,40}(geleitet|gefuhrt)|(leitete|leite|fuhrte|fuhre) (ich )?(ein|das|mein)e?n? team|fuhrungsverantwortung|personalverantwortung|disziplinarische)/u;
/** What backs leading people. */
export const TEAM_BACKED =
  /\b(led|lead(er|ing|s)?|leadership|head(ed|ing|s)?|director|directed|manag(ed|ing|es?|er)|supervis\w*|overs(aw|ee|eeing|een)|captain|foreman|charge nurse|chief|geleitet|leitete|leitet|leiter(in)?|leitung|\w+leiter(in)?|(?!\w*(an|ein|weiter|ab|beg)leitung)\w*leitung|gefuhrt|fuhrte|fuhrung\w*|verantwort\w*|meister(in)?|vorgesetzt\w*)\b/;
export const PEOPLE_WORDS =
  /\b(teams?|people|staff|employees|reports|crew|group|department|engineers|developers|nurses|analysts|designers|students|apprentices|interns|colleagues|volunteers|juniors?|members|personnel|trainees|squads?|mitarbeit\w*|kolleg\w*|auszubildende\w*|azubis?|werkstudent\w*|abteilung\w*|leute|schuler\w*|praktikant\w*)\b/;

/** Doing or making it oneself. */
export const MAKING_CLAIM =
  /\b(built|build(ing)?|design(ed|ing)?|architect(ed|ing)|develop(ed|ing)?|creat(ed|ing)|implement(ed|ing)|launch(ed|ing)|deliver(ed|ing)|engineer(ed|ing)|invent(ed|ing)|author(ed|ing)|wrote|programm(ed|ing)|set up|introduc(ed|ing)|establish(ed|ing)|own(ed|ing)|drove|manag(ed|ing)|organi[sz](ed|ing)|handled|ran|orchestrated|coordinated|secured|won|achieved|entwickel(t|te)|entwarf|entworfen|gebaut|baute|aufgebaut|erstell(t|te)|konzipier(t|te)|implementier(t|te)|eingefuhrt|programmier(t|te))\b/;

/** Alone, without others. */
export const ALONE_CLAIM =
  /\b(sole(?=\s)|solely|single-?handed(ly)?|alone|on my own|by myself|all by myself|without (any )?help|the only|independently (?=(built|developed|designed|created|led|wrote|delivered|implemented|managed|ran))|(?<=(built|developed|designed|created|delivered|implemented|managed) ([\p{L}-]+ ){1,5})independently|(?<!von )(?<!nicht )allein(e|ig\w*|verantwort\w*)?|im alleingang|als einzige[rs]?)\b/u;
export const ALONE_BACKED =
  /\b(sole|solely|single-?handed(ly)?|alone|(on|by) (my|his|her|their) ?own|only|independent(ly)?|solo|one-(man|woman|person)|freelance|self-employed|allein\w*|eigenstandig\w*|einzige\w*|selbststandig\w*|selbstandig\w*|freiberuf\w*)\b/;

/** Bringing something into being that was not there. */
export const FOUNDING_CLAIM =
  /\b((co-?)?found(ed|er|ing) (?!member of (a|the) (choir|club))|co-?founder|founder|invent(ed|or)|pioneer(ed|ing)?|from (scratch|the ground up)|(mit)?gegrundet|grundete|(mit)?gruender(in)?|(mit)?grunder(in)?|erfunden|erfand|pionier)\b/;
export const FOUNDING_BACKED =
  /\b(co-?found\w*|found(ed|er|ing)|invent(ed|or|ion|ing)|pioneer\w*|start(ed|up|-up)|set up|establish\w*|launch(ed|ing)|creat(ed|ing)|from (scratch|the ground up)|introduc(ed|ing)|built|gegrundet|grund(ete|er|erin|ung)|mitgrund\w*|erfunden|erfinder\w*|aufgebaut|aufbau|patent\w*|owner|inhaber\w*)\b/;

/** What backs a founding where nothing in the evidence speaks of the same thing. */
export const FOUNDING_STRICT =
  /\b(co-?found\w*|found(ed|er|ing)|invent(ed|or|ion|ing)|pioneer\w*|start(ed|-up)|set up|establish\w*|from (scratch|the ground up)|gegrundet|grund(ete|er|erin|ung)|mitgrund\w*|erfunden|erfinder\w*|aufgebaut|patent\w*|owner|inhaber\w*)\b/;

/** Superlatives of fact; each must stand in the evidence by itself or by one of its equals. */
export const SUPERLATIVES: { claim: RegExp; backed: RegExp; says: string }[] = [
  {
    claim:
      /\b(the|its|our|their|company's|country's|region's|world's) (very )?first(?= [\p{L}])(?! (place|time|week|month|year|day|round|name|line|half|quarter|thing|step|\d))|\b(first-ever|first-of-its-kind|als erste[rs]?|der erste|die erste|das erste|den ersten)\b/u,
    backed: /\b(first|inaugural|new|initial|erste\w*|erstmals)\b/,
    says: "first",
  },
  {
    claim:
      /\b(award-winning|award winning|prize-winning|preisgekront\w*|ausgezeichnete[nrs]? (?!(kommunikation|kenntnis|zusammen))|won (the|an|a|first)|winner of|gewann|gewinner(in)?)\b/,
    backed:
      /\b(award\w*|prize\w*|won|winner|medal\w*|honou?r\w*|preis\w*|ausgezeichnet\w*|auszeichnung\w*|gewann|gewonnen|gewinner\w*|place|platz|best|employee of)\b/,
    says: "an award",
  },
  {
    claim:
      /\b(top[- ](performer|performing|seller|selling|ranked|rated|producer|salesperson|\d+)|number one|no\. ?1|#1|recogni[sz]ed as|the (top|best|leading|star|highest-\w+|most \w+) (\w+ )?(engineer|developer|employee|performer|seller|salesperson|manager|student|teacher|nurse|producer|consultant|analyst|designer|graduate|apprentice|representative|chef|technician|associate|agent)|employee of the|mitarbeiter(in)? des (monats|jahres)|best-performing|best-selling|bestselling|highest-performing|top-rated|rank(ed|ing)? (first|#?1|top)|beste[rn]? (verkaufer|mitarbeiter)\w*|nummer eins|spitzen(reiter|verkaufer)\w*)/,
    backed:
      /\b(top|best|bestselling|first|number one|no\. ?1|highest|rank\w*|leading|beste\w*|nummer eins|spitzen\w*|erste\w*|employee of)\b|#1/,
    says: "being the best",
  },
  {
    claim:
      /\b(the|its|our|their|company's|country's|region's|world's|industry's) (\w+ )?(largest|biggest|fastest|highest|youngest|oldest|best(?! (part|way|thing|of|version|possible|practice|practices|example|moment|results?|work|solution|solutions|outcome|outcomes|care|service|support|interests?|fit|place|time)\b)|most (successful|profitable|productive|popular|downloaded|innovative|experienced|decorated|advanced|awarded|requested|visited))\b|\b(der|die|das|den|dem) (gro(ss|ß)te|schnellste|hochste|jungste|beste|alteste)[nrs]?\b|\b(record-breaking|record-setting|unprecedented|world-class|industry-leading|market-leading|marktfuhrend\w*|weltklasse|rekord\w*)\b/,
    backed:
      /\b(largest|biggest|fastest|highest|youngest|oldest|best|most|record\w*|top|leading|unprecedented|world-class|gro(ss|ß)te\w*|schnellste\w*|hochste\w*|jungste\w*|beste\w*|alteste\w*|rekord\w*|marktfuhr\w*|number one)\b/,
    says: "a superlative",
  },
  {
    claim:
      /\b((nationally|internationally|globally|widely|industry) recogni[sz]ed|renowned|world-leading|thought leader|international anerkannt\w*|renommiert\w*|keynote)\b/,
    backed: /\b(recogni[sz]ed|renowned|award\w*|speaker|keynote|anerkannt\w*|renommiert\w*|leading|published)\b/,
    says: "recognition",
  },
];
