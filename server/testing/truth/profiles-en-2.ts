import type { TruthProfile } from "@/server/testing/truth/truth-profile";

export const PROFILES_EN_2: TruthProfile[] = [
  {
    id: "en-frontend",
    language: "en",
    field: "software",
    targets: [
      { company: "Quillstone", title: "Senior Frontend Engineer" },
      { company: "Mapleworks", title: "Engineering Manager" },
    ],
    resume: {
      basics: {
        name: "Jonas Ekberg",
        label: "Frontend Developer",
        url: "https://ekberg.example",
        summary: "Frontend developer who cares about accessibility and load times.",
      },
      work: [
        {
          name: "Parcelwise",
          position: "Frontend Developer",
          startDate: "2021-01",
          highlights: [
            "Rebuilt the checkout in React and TypeScript, raising conversion by 9%",
            "Improved Lighthouse accessibility score from 68 to 97",
            "Maintained a component library of 54 components with Storybook",
            "Participated in the hiring of 5 developers",
          ],
        },
        {
          name: "Studio Nordlys",
          position: "Web Developer",
          startDate: "2018-08",
          endDate: "2020-12",
          highlights: [
            "Built 17 client websites with WordPress and PHP",
            "Decreased page load time by 45%",
            "Collaborated with designers in Figma",
          ],
        },
      ],
      education: [
        {
          institution: "Malmö University",
          studyType: "Bachelor",
          area: "Interaction Design",
          startDate: "2015",
          endDate: "2018",
        },
      ],
      skills: [
        { name: "Frontend", keywords: ["React", "TypeScript", "CSS", "Storybook", "Jest", "Figma"] },
        { name: "Other", keywords: ["PHP", "WordPress", "Git"] },
      ],
      languages: [
        { language: "Swedish", fluency: "Native speaker" },
        { language: "English", fluency: "Full professional proficiency" },
      ],
      publications: [{ name: "Forms that everyone can fill", publisher: "Nordic Web Journal", releaseDate: "2022-03" }],
      meta: { dossier: { openEnded: ["/work/0"], fields: {}, warnings: [] } },
    },
    sentences: [
      "I rebuilt Parcelwise's checkout in [[skill|React]] and TypeScript, which [[number|lifted=>lowered]] conversion by [[number|9 %]].",
      "Our Lighthouse accessibility score went from 68 to [[number|97]] through my work.",
      "I look after a component library of [[number|54]] components in [[skill|Storybook]].",
      "I [[role|participated in=>led|was in charge of]] the hiring of five developers.",
      "At [[employer|Studio Nordlys]] I built [[number|seventeen]] client websites with WordPress and [[skill|PHP]].",
      "I cut page load time by [[number|45%]].",
      'I published "[[name|Forms that everyone can fill=>Designing for Everyone]]" in the Nordic Web Journal in [[date|2022]].',
      "Since [[date|January 2021]] I have worked as a [[title|Frontend Developer]] at [[employer|Parcelwise]].",
      "I am comfortable with JavaScript, CSS and [[skill|Git]].",
    ],
  },
  {
    id: "en-logistics",
    language: "en",
    field: "logistics",
    targets: [
      { company: "Meridian Freight", title: "Operations Manager" },
      { company: "Anchorpoint", title: "Warehouse Manager" },
    ],
    resume: {
      basics: { name: "Rashid Al-Amin", label: "Warehouse Team Lead" },
      work: [
        {
          name: "Gatehouse Logistics",
          position: "Warehouse Team Lead",
          startDate: "2020-06",
          endDate: "2025-06",
          highlights: [
            "Led a team of 14 on the night shift",
            "Raised picking accuracy from 97.2% to 99.6%",
            "Introduced handheld scanners and cut mispicks by 60%",
            "Managed outbound of 3,500 parcels a night",
          ],
        },
        {
          name: "Gatehouse Logistics",
          position: "Forklift Operator",
          startDate: "2016-10",
          endDate: "2020-05",
          highlights: ["Moved 200 pallets a shift", "Took part in stock counts"],
        },
        {
          name: "Fairmont Hotel Supplies",
          position: "Delivery Driver",
          startDate: "2014-01",
          endDate: "2016-09",
          highlights: ["Delivered to 30 hotels a week"],
        },
      ],
      certificates: [
        { name: "Counterbalance Forklift Licence", issuer: "RTITB", date: "2016-09" },
        { name: "Lean Six Sigma Yellow Belt", issuer: "IASSC", date: "2021" },
      ],
      skills: [{ name: "Logistics", keywords: ["Inventory management", "WMS", "Excel", "Shift planning"] }],
      languages: [
        { language: "English", fluency: "Fluent" },
        { language: "Arabic", fluency: "Native" },
      ],
      education: [
        { institution: "Luton Sixth Form College", studyType: "A-levels", area: "Business", endDate: "2013" },
      ],
    },
    sentences: [
      "As [[title|Warehouse Team Lead=>Warehouse Director|Operations Director]] at Gatehouse Logistics I led a team of [[number|14]] people on the night shift.",
      "I brought picking accuracy up from 97.2 to [[number|99.6 percent]].",
      "By introducing handheld scanners I [[number|reduced=>doubled]] mispicks by [[number|60 %]].",
      "My team ships [[number|3,500]] parcels every night.",
      "Before that I moved about [[number|200]] pallets a shift as a [[title|Forklift Operator]].",
      "I [[role|took part in=>directed|oversaw]] stock counts.",
      "I hold a [[certificate|Lean Six Sigma Yellow Belt=>Lean Six Sigma Black Belt]].",
      "At [[employer|Fairmont Hotel Supplies]] I delivered to [[number|thirty]] hotels a week.",
      "I speak Arabic as my native language.",
    ],
  },
  {
    id: "en-biologist",
    language: "en",
    field: "research",
    targets: [{ company: "Genoa Biotech", title: "Research Scientist" }],
    resume: {
      basics: {
        name: "Elena Marchetti",
        label: "Research Associate",
        summary: "Molecular biologist working on plant pathogens.",
      },
      work: [
        {
          name: "Institute for Plant Health",
          position: "Research Associate",
          startDate: "2019-10",
          endDate: "2024-09",
          highlights: [
            "Sequenced 340 fungal isolates",
            "Co-authored 6 papers on wheat rust",
            "Supervised 2 master's students",
            "Helped secure a grant of £400,000",
          ],
        },
      ],
      education: [
        {
          institution: "University of Padua",
          studyType: "Master of Science",
          area: "Molecular Biology",
          startDate: "2016",
          endDate: "2018",
        },
        {
          institution: "University of Trieste",
          studyType: "Bachelor of Science",
          area: "Biology",
          startDate: "2013",
          endDate: "2016",
        },
      ],
      publications: [{ name: "Races of wheat rust in the Po valley", publisher: "Plant Letters", releaseDate: "2021" }],
      skills: [{ name: "Lab", keywords: ["PCR", "Nanopore sequencing", "R", "Bioinformatics", "Microscopy"] }],
      languages: [
        { language: "Italian", fluency: "Native" },
        { language: "English", fluency: "C2" },
      ],
      references: [{ name: "Dr. Hugh Lanyon", reference: "Elena is careful and quick." }],
    },
    sentences: [
      "At the [[employer|Institute for Plant Health]] I sequenced [[number|340]] fungal isolates.",
      "I am co-author of [[number|six]] papers on wheat rust.",
      "I supervised [[number|two]] master's students.",
      "I [[role|helped secure=>single-handedly secured|led the bid for]] a grant of [[number|£400,000]].",
      "I analyse my data in [[skill|R=>Julia|MATLAB]].",
      "My paper on races of wheat rust in the Po valley appeared in [[name|Plant Letters=>Nature Genetics]] in [[date|2021]].",
      "I hold a [[degree|Master of Science=>PhD]] in Molecular Biology from the [[school|University of Padua]].",
      "[[name|Dr. Hugh Lanyon=>Dr. Ruth Feldman]] has agreed to act as my reference.",
    ],
  },
  {
    id: "en-chef",
    language: "en",
    field: "hospitality",
    targets: [{ company: "The Gilded Plover", title: "Head Chef" }],
    resume: {
      basics: { name: "Amara Nwosu", label: "Sous Chef" },
      work: [
        {
          name: "Quayside Brasserie",
          position: "Sous Chef",
          startDate: "2020-03",
          highlights: [
            "Run the line for 180 covers on weekend nights",
            "Cut food waste by a third",
            "Wrote the autumn menu with the head chef",
            "Order from 12 local suppliers",
          ],
        },
        {
          name: "Hotel Belvoir",
          position: "Chef de Partie",
          startDate: "2016-05",
          endDate: "2020-02",
          highlights: ["Prepared sauces for a 60-seat dining room", "Trained 4 commis chefs"],
        },
      ],
      education: [
        {
          institution: "Westminster Kingsway College",
          studyType: "Diploma",
          area: "Professional Cookery",
          endDate: "2016",
        },
      ],
      certificates: [{ name: "Level 3 Food Safety", issuer: "CIEH", date: "2019" }],
      skills: [{ name: "Kitchen", keywords: ["Menu planning", "HACCP", "Stock control", "Pastry basics"] }],
      meta: { dossier: { openEnded: ["/work/0"], fields: {}, warnings: [] } },
    },
    sentences: [
      "At [[employer|Quayside Brasserie]] I run the line for [[number|180]] covers on weekend nights.",
      "We cut food waste by [[number|a third=>two thirds]].",
      "Together with the head chef I wrote the autumn menu.",
      "I order from [[number|twelve]] local suppliers.",
      "I trained [[number|four]] commis chefs at [[employer|Hotel Belvoir]].",
      "My diploma in Professional Cookery is from [[school|Westminster Kingsway College]].",
      "I hold a [[certificate|Level 3 Food Safety]] certificate from 2019.",
      "I have been a [[title|Sous Chef=>Head Chef|Executive Chef]] since [[date|March 2020]].",
    ],
  },
  {
    id: "en-hr",
    language: "en",
    field: "human resources",
    targets: [{ company: "Beacon Mutual", title: "HR Business Partner" }],
    resume: {
      basics: { name: "Grace Thornton", label: "HR Generalist" },
      work: [
        {
          name: "Tessellate Software",
          position: "HR Generalist",
          startDate: "2018-02",
          endDate: "2024-10",
          highlights: [
            "Filled 75 positions with an average time to hire of 32 days",
            "Reduced staff turnover from 19% to 12%",
            "Coordinated the move to Workday for 400 employees",
            "Advised 20 managers on labour law",
          ],
        },
        {
          name: "Copperfield Retail",
          position: "HR Assistant",
          startDate: "2015-09",
          endDate: "2018-01",
          highlights: ["Processed payroll for 260 staff", "Organised onboarding days"],
        },
      ],
      education: [
        {
          institution: "University of Leicester",
          studyType: "Master of Arts",
          area: "Human Resource Management",
          startDate: "2013",
          endDate: "2015",
        },
      ],
      certificates: [{ name: "CIPD Level 5", issuer: "CIPD", date: "2017" }],
      skills: [{ name: "HR", keywords: ["Recruiting", "Workday", "Labour law", "Payroll", "Onboarding"] }],
      languages: [
        { language: "English", fluency: "Native" },
        { language: "German", fluency: "A2" },
      ],
    },
    sentences: [
      "At [[employer|Tessellate Software]] I filled [[number|75]] positions in an average of [[number|32 days]].",
      "Staff turnover [[number|fell=>rose]] from [[number|19%]] to 12% in that time.",
      "I coordinated the move of [[number|400]] employees to [[skill|Workday]].",
      "I have advised [[number|20]] managers on labour law.",
      "As [[title|HR Assistant=>HR Director]] at Copperfield Retail I ran payroll for [[number|260]] people.",
      "I hold [[certificate|CIPD Level 5=>CIPD Level 7]].",
      "My German is [[level|basic=>fluent]].",
      "I earned a [[degree|Master of Arts=>Doctorate]] in Human Resource Management at the [[school|University of Leicester]].",
    ],
  },
];
