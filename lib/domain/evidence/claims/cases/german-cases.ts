import type { Resume } from "@/lib/domain/resume/resume.schema";

/** An invented person. */
export const GERMAN_RESUME: Resume = {
  basics: {
    name: "Julia Hartmann",
    label: "Projektmanagerin",
    summary: "Projektmanagerin mit Erfahrung in Bau und IT.",
  },
  work: [
    {
      name: "Steinfeld Bau GmbH",
      position: "Projektmanagerin",
      startDate: "2019-06",
      endDate: "2024-05",
      highlights: [
        "Leitung von 5 Bauprojekten mit einem Budget von 12 Mio. Euro",
        "Senkung der Nachtragskosten um 15 %",
        "Unterstützung bei der Einführung von MS Project",
        "Betreuung von 2 Trainees",
      ],
    },
    {
      name: "Digitalwerk Köln",
      position: "Projektassistentin",
      startDate: "2016-01",
      endDate: "2019-05",
      highlights: [
        "Mitarbeit an 20 Webprojekten",
        "Organisation von Workshops mit bis zu 30 Teilnehmern",
        "Pflege der Projektpläne in Jira",
      ],
    },
  ],
  education: [
    {
      institution: "Universität zu Köln",
      studyType: "Bachelor of Arts",
      area: "Betriebswirtschaftslehre",
      startDate: "2012-10",
      endDate: "2015-09",
    },
  ],
  certificates: [{ name: "PRINCE2 Foundation", issuer: "Axelos", date: "2020-04" }],
  skills: [
    { name: "Methoden", keywords: ["MS Project", "Jira", "Excel", "Projektplanung", "Moderation"] },
    { name: "Grundkenntnisse", level: "Grundkenntnisse", keywords: ["SAP"] },
  ],
  languages: [
    { language: "Deutsch", fluency: "Muttersprache" },
    { language: "Englisch", fluency: "C1" },
    { language: "Spanisch", fluency: "A2" },
  ],
};

/** Sentences that the resume carries, in other words. */
export const GERMAN_TRUE: string[] = [
  "Bei der Steinfeld Bau GmbH habe ich fünf Bauprojekte mit einem Budget von 12 Millionen Euro geleitet.",
  "Dabei konnte ich die Nachtragskosten um 15 Prozent senken.",
  "Bei der Einführung von MS Project habe ich unterstützt.",
  "Zwei Trainees habe ich betreut.",
  "Zuvor war ich dreieinhalb Jahre als Projektassistentin bei Digitalwerk Köln tätig.",
  "Dort organisierte ich Workshops mit bis zu 30 Teilnehmern und pflegte Projektpläne in Jira.",
  "Mein Studium der Betriebswirtschaftslehre an der Universität zu Köln habe ich 2015 abgeschlossen.",
  "Seit 2020 bin ich nach PRINCE2 Foundation zertifiziert.",
  "Ich spreche verhandlungssicher Englisch und habe Grundkenntnisse in Spanisch.",
  "Insgesamt bringe ich mehr als acht Jahre Erfahrung im Projektmanagement mit.",
  "Ihre Ausschreibung hat mich sofort angesprochen, denn Sie suchen jemanden mit zehn Jahren Führungserfahrung.",
  "Besonders reizt mich, dass die Meridian Energie AG bis 2030 klimaneutral werden will.",
  "Ich arbeite strukturiert, behalte auch unter Druck den Überblick und kommuniziere gern.",
  "Zu meinen Stärken zählen Organisationstalent, Verhandlungsgeschick und Humor.",
  "Mit SAP habe ich erste Erfahrungen gesammelt.",
  "Die Mitarbeit an 20 Webprojekten hat mir gezeigt, wie wichtig klare Absprachen sind.",
  "Gerne überzeuge ich Sie in einem persönlichen Gespräch.",
  "Meine Gehaltsvorstellung liegt bei 65.000 Euro im Jahr.",
  "Ich könnte ab dem 1. Februar 2027 bei Ihnen beginnen.",
  "Als Projektmanagerin war ich für fünf Bauprojekte verantwortlich.",
  "In meiner Zeit bei Steinfeld Bau habe ich gelernt, Konflikte früh anzusprechen.",
  "Von Juni 2019 bis Mai 2024 arbeitete ich als Projektmanagerin bei der Steinfeld Bau GmbH.",
  "Mit einem Bachelor of Arts in Betriebswirtschaftslehre verfüge ich über solide kaufmännische Grundlagen.",
  "Auf der Baustelle fühle ich mich ebenso wohl wie im Büro.",
  "Für Rückfragen stehe ich Ihnen jederzeit zur Verfügung.",
  "Durch meine Arbeit mit MS Project und Excel bin ich im Umgang mit Zahlen sicher.",
];

/** Each says one thing more than the resume does. */
export const GERMAN_FALSE: string[] = [
  "Bei der Hochtief AG habe ich fünf Bauprojekte geleitet.",
  "Bei der Steinfeld Bau GmbH habe ich fünfzig Bauprojekte geleitet.",
  "Dabei konnte ich die Nachtragskosten um 50 Prozent senken.",
  "Die Nachtragskosten sind durch mich um 15 % gestiegen.",
  "Die Einführung von MS Project habe ich geleitet.",
  "Als Bereichsleiterin bei der Steinfeld Bau GmbH war ich für fünf Bauprojekte verantwortlich.",
  "Von 2015 bis 2024 arbeitete ich bei der Steinfeld Bau GmbH.",
  "Ich habe einen Master in Betriebswirtschaftslehre.",
  "Mein Studium an der Universität Hamburg habe ich 2015 abgeschlossen.",
  "Ich habe Maschinenbau studiert.",
  "Ich bin zertifizierte Scrum Masterin.",
  "Ich besitze das PMP-Zertifikat.",
  "Ich spreche fließend Spanisch.",
  "Ich spreche fließend Französisch.",
  "Insgesamt bringe ich mehr als fünfzehn Jahre Erfahrung mit.",
  "Ich bin Expertin für SAP.",
  "Mit Salesforce arbeite ich seit Jahren.",
  "Ich habe ein Team von 12 Mitarbeitern geführt.",
  "Im Alleingang habe ich 20 Webprojekte umgesetzt.",
  "Das Unternehmen habe ich mitgegründet.",
  "Gemeinsam mit Frau Sabine Kellermann organisierte ich Workshops.",
  "Ich war acht Jahre bei Digitalwerk Köln.",
  "Ich habe in Wirtschaftswissenschaften promoviert.",
  "Ich habe Workshops mit bis zu 300 Teilnehmern organisiert.",
  "Ich war Geschäftsführerin bei Digitalwerk Köln.",
  "Für meine Arbeit erhielt ich den Deutschen Ingenieurpreis.",
  "Ich habe eine Ausbildung zur Bankkauffrau abgeschlossen.",
  "Meine Kenntnisse in AutoCAD sind sehr gut.",
  "Ich verantwortete ein Budget von 120 Mio. Euro.",
  "Ich bin die beste Projektmanagerin des Unternehmens.",
  "Seit 2012 bin ich als Projektmanagerin tätig.",
];
