import type { TruthProfile } from "@/server/testing/truth/truth-profile";

export const PROFILES_DE: TruthProfile[] = [
  {
    id: "de-entwicklung",
    language: "de",
    field: "Software",
    targets: [
      { company: "Nordlicht Software", title: "Senior Softwareentwicklerin" },
      { company: "Ventura Systeme", title: "Teamleiterin Backend" },
    ],
    resume: {
      basics: {
        name: "Katharina Vogel",
        label: "Softwareentwicklerin",
        summary: "Softwareentwicklerin mit Schwerpunkt Java und Schnittstellen.",
      },
      work: [
        {
          name: "Rheinwerk Logistik GmbH",
          position: "Softwareentwicklerin",
          startDate: "2019-04",
          endDate: "2024-03",
          highlights: [
            "Antwortzeiten der Schnittstelle um 40 % gesenkt",
            "Mitarbeit an der Einführung von Kubernetes",
            "Entwicklung eines Buchungsdienstes in Java für 200.000 Sendungen pro Tag",
            "Einarbeitung von 4 Werkstudenten",
          ],
        },
        {
          name: "Alpenblick Versicherung AG",
          position: "Junior-Entwicklerin",
          startDate: "2016-10",
          endDate: "2019-03",
          highlights: ["Wartung von 12 internen Anwendungen", "Automatisierte Tests mit Selenium erstellt"],
        },
      ],
      education: [
        {
          institution: "Hochschule München",
          studyType: "Bachelor of Science",
          area: "Informatik",
          startDate: "2013",
          endDate: "2016",
        },
      ],
      certificates: [{ name: "iSAQB Foundation Level", issuer: "iSAQB", date: "2021-05" }],
      skills: [
        { name: "Technik", keywords: ["Java", "Spring", "SQL", "Kubernetes", "Selenium"] },
        { name: "Grundkenntnisse", level: "Grundkenntnisse", keywords: ["Python"] },
      ],
      languages: [
        { language: "Deutsch", fluency: "Muttersprache" },
        { language: "Englisch", fluency: "B2" },
      ],
    },
    sentences: [
      "Bei der [[employer|Rheinwerk Logistik GmbH]] habe ich die Antwortzeiten der Schnittstelle um [[number|40 Prozent]] [[number|gesenkt=>erhöht]].",
      "An der Einführung von Kubernetes habe ich [[role|mitgearbeitet=>federführend gearbeitet]].",
      "Ich habe einen Buchungsdienst in [[skill|Java]] entwickelt, der täglich [[number|200.000]] Sendungen verarbeitet.",
      "[[number|Vier]] Werkstudenten habe ich eingearbeitet.",
      "Zuvor betreute ich bei der Alpenblick Versicherung AG [[number|12]] interne Anwendungen.",
      "Mit [[skill|Selenium]] habe ich automatisierte Tests erstellt.",
      "Mein Englisch ist auf [[level|B2-Niveau=>C2-Niveau|muttersprachlichem Niveau]].",
      "Ich besitze das Zertifikat [[certificate|iSAQB Foundation Level]].",
      "Von [[date|2016]] bis [[date|2019]] war ich [[title|Junior-Entwicklerin=>Senior-Entwicklerin]] bei der Alpenblick Versicherung.",
    ],
  },
  {
    id: "de-pflege",
    language: "de",
    field: "Pflege",
    targets: [{ company: "Klinikum Lindental", title: "Stationsleitung" }],
    resume: {
      basics: { name: "Mehmet Yildirim", label: "Gesundheits- und Krankenpfleger" },
      work: [
        {
          name: "Marienhospital Ostfelde",
          position: "Gesundheits- und Krankenpfleger",
          startDate: "2017-10",
          endDate: "2024-06",
          highlights: [
            "Versorgung von bis zu 10 Patienten pro Schicht auf der Intensivstation",
            "Praxisanleitung für 8 Auszubildende",
            "Mitwirkung am Hygienekonzept der Station",
          ],
        },
        {
          name: "Seniorenstift Buchenhain",
          position: "Pflegehelfer",
          startDate: "2013-08",
          endDate: "2014-09",
          highlights: ["Betreuung von 22 Bewohnern"],
        },
      ],
      education: [
        {
          institution: "Pflegeschule Hamm",
          studyType: "Ausbildung",
          area: "Gesundheits- und Krankenpflege",
          startDate: "2014",
          endDate: "2017",
        },
      ],
      certificates: [{ name: "Praxisanleiter", issuer: "Pflegekammer", date: "2020" }],
      skills: [{ name: "Pflege", keywords: ["Wundversorgung", "Beatmung", "Medikamentengabe", "Dokumentation"] }],
      languages: [
        { language: "Deutsch", fluency: "C2" },
        { language: "Türkisch", fluency: "Muttersprache" },
      ],
    },
    sentences: [
      "Auf der Intensivstation im [[employer|Marienhospital Ostfelde]] versorgte ich bis zu [[number|zehn]] Patienten pro Schicht.",
      "Als Praxisanleiter habe ich [[number|acht]] Auszubildende begleitet.",
      "Am Hygienekonzept der Station habe ich mitgewirkt.",
      "Im Seniorenstift Buchenhain betreute ich [[number|22]] Bewohner.",
      "Meine Ausbildung in der Gesundheits- und Krankenpflege habe ich an der [[school|Pflegeschule Hamm=>Charité Berlin|Universität Heidelberg]] abgeschlossen.",
      "Ich bin weitergebildeter [[certificate|Praxisanleiter=>Wundexperte ICW]].",
      "Neben Deutsch spreche ich [[skill|Türkisch=>Arabisch|Russisch]] als Muttersprache.",
      "In der Beatmung und der [[skill|Wundversorgung]] bin ich sicher.",
    ],
  },
  {
    id: "de-vertrieb",
    language: "de",
    field: "Vertrieb",
    targets: [{ company: "Hafenstern Getränke", title: "Vertriebsleiter Nord" }],
    resume: {
      basics: { name: "Stefan Brandl", label: "Vertriebsmitarbeiter im Außendienst" },
      work: [
        {
          name: "Talwind Maschinenbau GmbH",
          position: "Vertriebsmitarbeiter",
          startDate: "2018-01",
          highlights: [
            "Umsatz im Gebiet Süd von 1,8 Mio. Euro auf 2,4 Mio. Euro gesteigert",
            "Betreuung von 65 Bestandskunden",
            "Unterstützung bei der Einführung von Salesforce",
            "Teilnahme an 6 Messen pro Jahr",
          ],
        },
        {
          name: "Autohaus Kessler",
          position: "Automobilverkäufer",
          startDate: "2014-03",
          endDate: "2017-12",
          highlights: ["Verkauf von 110 Fahrzeugen im Jahr"],
        },
      ],
      education: [
        {
          institution: "Berufskolleg Ulm",
          studyType: "Ausbildung",
          area: "Automobilkaufmann",
          startDate: "2011",
          endDate: "2014",
        },
      ],
      skills: [{ name: "Vertrieb", keywords: ["Kaltakquise", "Salesforce", "Verhandlungsführung", "MS Office"] }],
      languages: [
        { language: "Deutsch", fluency: "Muttersprache" },
        { language: "Italienisch", fluency: "Grundkenntnisse" },
      ],
      meta: { dossier: { openEnded: ["/work/0"], fields: {}, warnings: [] } },
    },
    sentences: [
      "Bei [[employer|Talwind Maschinenbau]] habe ich den Umsatz im Gebiet Süd von 1,8 auf [[number|2,4 Millionen Euro]] gesteigert.",
      "Derzeit betreue ich [[number|65]] Bestandskunden.",
      "Bei der Einführung von Salesforce habe ich [[role|unterstützt=>die Leitung gehabt]].",
      "Im [[employer|Autohaus Kessler]] verkaufte ich [[number|110]] Fahrzeuge im Jahr.",
      "Ich habe eine Ausbildung zum [[degree|Automobilkaufmann=>Industriekaufmann]] am [[school|Berufskolleg Ulm]] abgeschlossen.",
      "Seit [[date|2018]] bin ich im Außendienst tätig.",
      "Ich spreche [[level|ein wenig=>fließend|verhandlungssicher]] Italienisch.",
      "Mit [[skill|Salesforce=>SAP|Pipedrive]] arbeite ich täglich.",
    ],
  },
];
