/** An invented person. Even ones may be tuned on, odd ones never are. */
export type SamplePerson = { key: string; resume: string };

export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  {
    key: "data-engineer",
    resume: `Ida Novak
Senior Data Engineer
Experience
Senior Data Engineer, Fjordline Energy, 2020 - Present
- Built batch and streaming pipelines in Python, Spark and Kafka on AWS for 40 TB of meter readings
- Modelled the warehouse in Snowflake with dbt; Airflow for orchestration, Terraform for infrastructure
- Introduced data quality checks and on-call rotation for the platform
Data Engineer, Kiosk Retail, 2017 - 2020
- Moved nightly ETL from SQL Server to Redshift; wrote SQL and Python; dashboards in Tableau
Education
MSc Computer Science, 2017
Skills: Python, SQL, Spark, Kafka, Airflow, dbt, Snowflake, AWS, Terraform, Docker`,
  },
  {
    key: "nurse",
    resume: `Owen Price
Registered Nurse
Experience
Staff Nurse, acute medical ward, Northmoor Hospital, 2019 - Present
- Care for eight patients a shift: vital signs, medication administration, IV therapy, wound care, discharge planning
- Mentor student nurses; link nurse for infection control; use electronic patient records
Staff Nurse, care of the elderly, 2017 - 2019
- Falls prevention, dementia care, care planning with families
Education
BSc Nursing (Adult), 2017
NMC registered, Basic Life Support, Immediate Life Support`,
  },
  {
    key: "frontend",
    resume: `Lena Brandt
Frontend Engineer
Experience
Frontend Engineer, Parcelwise, 2020 - Present
- Build the customer portal in React and TypeScript; component library in Storybook; accessibility to WCAG AA
- GraphQL with a Node.js backend; Jest and Playwright tests; CI on GitHub Actions
Web Developer, Studio Nine, 2017 - 2020
- Sites in JavaScript, HTML, CSS, Vue; performance and responsive design; worked from Figma files
Education
BA Media Informatics, 2017`,
  },
  {
    key: "accountant",
    resume: `Grace Holloway
Senior Accountant, CPA
Experience
Senior Accountant, Maple & Finch LLP, 2020 - Present
- Lead month-end close, reconciliations and consolidated financial statements under US GAAP
- Plan and perform audit fieldwork for manufacturing clients; review internal controls
Staff Accountant, Riverbend Foods, 2017 - 2020
- Accounts payable and receivable, general ledger, payroll journals, tax filings; Excel and NetSuite
Education
BS Accounting, 2017. Certified Public Accountant, Ohio`,
  },
  {
    key: "account-executive",
    resume: `Marco Silva
Account Executive
Experience
Account Executive, mid-market, Cloudharbor (SaaS), 2020 - Present
- Full sales cycle from prospecting to close, 118 % of a 1.1 million quota; MEDDIC, Salesforce, Outreach
- Sold security software to IT and procurement leaders; negotiated multi-year contracts
Sales Development Representative, Pingdock, 2018 - 2020
- Outbound calls and e-mail, qualified leads, booked 20 meetings a month
Education
BA Business, 2018`,
  },
  {
    key: "chef",
    resume: `Amelie Roux
Chef de Partie
Experience
Chef de Partie, Restaurant Lumen, 2019 - Present
- Run the sauce and fish sections for 90 covers; menu planning with the head chef; ordering and stock control
- Train commis chefs; HACCP and food hygiene records
Commis Chef, Hotel Belvoir, 2016 - 2019
- Food preparation, breakfast and banqueting
Education
Culinary arts diploma, 2016. Food safety level 3`,
  },
  {
    key: "devops",
    resume: `Tomasz Zielinski
DevOps Engineer
Experience
DevOps Engineer, Railcast, 2019 - Present
- Run Kubernetes clusters on AWS with Terraform, Helm and Argo CD; GitLab CI for 60 services
- Prometheus, Grafana and on-call; cut incidents by half; hardening of Linux hosts
System Administrator, Uni Poznan, 2015 - 2019
- Linux, Ansible, Bash and Python scripts, networking, backups, VMware
Education
BEng Telecommunications, 2015`,
  },
  {
    key: "electrician",
    resume: `Darnell Brooks
Journeyman Electrician
Experience
Electrician, Keystone Electric, 2018 - Present
- Install and troubleshoot wiring, panels and motors in commercial buildings; conduit bending; read blueprints
- Follow the National Electrical Code, lockout and tagout; supervise two apprentices
Apprentice Electrician, 2014 - 2018
- Residential rough-in, lighting, service calls, preventive maintenance
Journeyman licence, Minnesota. OSHA 30. Driver's license`,
  },
  {
    key: "content-marketer",
    resume: `Priya Nair
Content Marketing Manager
Experience
Content Marketing Manager, Ledgerly, 2020 - Present
- Own the blog, newsletter and case studies; editorial calendar, SEO, briefs for freelancers
- Grew organic traffic threefold; measure in Google Analytics and HubSpot; webinars and social media
Copywriter, Brightside Agency, 2016 - 2020
- Web copy, campaigns and brand voice for twelve clients
Education
BA English Literature, 2016`,
  },
  {
    key: "maths-teacher",
    resume: `Helen Carter
Teacher of Mathematics
Experience
Mathematics Teacher, Oakfield School, 2018 - Present
- Teach key stages 3 to 5; lesson planning, assessment, A-level statistics; form tutor
- Lead the numeracy intervention for pupils with special educational needs; safeguarding trained
Education
PGCE Secondary Mathematics, 2018; BSc Mathematics, 2017. Qualified Teacher Status`,
  },
  {
    key: "product-manager",
    resume: `Jonas Weber
Product Manager
Experience
Product Manager, payments, Zahlwerk, 2019 - Present
- Own the checkout roadmap; discovery interviews, OKRs, A/B tests; work with two engineering teams in Scrum
- Launched SEPA instant and fraud rules; cut failed payments by 18 %; SQL and Amplitude for analysis
Business Analyst, Nordbank, 2016 - 2019
- Requirements, process models, acceptance tests for card products
Education
MSc Information Systems, 2016`,
  },
  {
    key: "product-designer",
    resume: `Sofia Marin
Product Designer
Experience
Product Designer, Loopcart, 2018 - Present
- Design web and mobile flows from research to high-fidelity prototypes in Figma; design system owner
- Usability tests with customers, journey maps, workshops with product managers and engineers
UX Designer, Agency Kern, 2015 - 2018
- Wireframes, interaction design and visual design for retail and banking
Education
BA Interaction Design, 2015`,
  },
];
